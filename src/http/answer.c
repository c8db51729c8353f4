/* From what a page said to what goes out. */
#include "http/exchange.h"

#include <stdio.h>
#include <unistd.h>

enum { IN_MEMORY_LIMIT = 1024 * 1024 };

static struct MHD_Response *of_memory(Text text, enum MHD_ResponseMemoryMode mode)
{
	union {
		const char *chars;
		void *memory;
	} start = {.chars = text_chars(text)}; /* libmicrohttpd only reads it */
	return MHD_create_response_from_buffer(text.length, start.memory, mode);
}

/* What is large waits on disk, so that slow readers cost no memory. */
static struct MHD_Response *of_large(const Exchange *exchange, Arena *arena, Text body)
{
	int file = unnamed_file(arena, exchange->server->options.upload_folder);
	int own = file >= 0 && write_all(file, span_of(body)) ? dup(file) : -1;
	return own >= 0 ? MHD_create_response_from_fd64(body.length, own)
			: of_memory(body, MHD_RESPMEM_MUST_COPY);
}

void answer_make(Exchange *exchange, const Response *response)
{
	Text body = response->fixed.chars ? response->fixed : buffer_done(&response->body);
	int64_t bytes = (int64_t)body.length;
	struct MHD_Response *answer = NULL;
	if (response->file >= 0) {
		bytes = response->file_size;
		answer = MHD_create_response_from_fd64((uint64_t)bytes, response->file);
	} else if (response->fixed.chars) {
		answer = of_memory(body, MHD_RESPMEM_PERSISTENT);
	} else if (body.length > IN_MEMORY_LIMIT) {
		answer = of_large(exchange, response->arena, body);
	} else {
		answer = of_memory(body, MHD_RESPMEM_MUST_COPY);
	}
	if (answer && response->type.length > 0) {
		MHD_add_response_header(answer, "Content-Type", response->type.chars);
	}
	for (size_t i = 0; answer && i < response->header_count; i++) {
		MHD_add_response_header(answer, response->headers[i].name.chars,
			text_chars(response->headers[i].value));
	}
	exchange->answer = answer;
	exchange->log.status = response->status;
	exchange->log.bytes = bytes;
}

void answer_refuse(Exchange *exchange, Refusal refusal)
{
	char sentence[256];
	int length = snprintf(sentence, sizeof sentence, "%s\n", refusal.why);
	Text text = {sentence, length > 0 ? (size_t)length : 0};
	struct MHD_Response *answer = of_memory(text, MHD_RESPMEM_MUST_COPY);
	if (answer) {
		MHD_add_response_header(answer, "Content-Type", "text/plain; charset=utf-8");
		MHD_add_response_header(answer, "X-Content-Type-Options", "nosniff");
		MHD_add_response_header(answer, "Cache-Control", "no-store");
		if (refusal.status == 503) {
			MHD_add_response_header(answer, "Retry-After", "2");
		}
		if (refusal.status >= 400) { /* nothing after it can be trusted to be a request */
			MHD_add_response_header(answer, "Connection", "close");
		}
	}
	exchange->answer = answer;
	exchange->log.status = refusal.status;
	exchange->log.bytes = (int64_t)text.length;
}
