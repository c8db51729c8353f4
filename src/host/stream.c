#include "host/stream.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct Stream {
	FILE *file;
	Text path, beside; /* beside: what is written until it is kept */
	Arena *arena;
	Hash *hash;
	int error;
};

static void stream_close(void *thing)
{
	Stream *stream = thing;
	if (stream->file) {
		fclose(stream->file);
	}
	if (stream->beside.length > 0) {
		unlink(stream->beside.chars);
	}
}

static const Error *cannot(Arena *arena, const char *msgid, Text path, int error)
{
	char reason[128];
	if (strerror_r(error, reason, sizeof reason) != 0) {
		reason[0] = '\0';
	}
	Text said = text_keep(arena, text_of(reason));
	return broken(arena, msgid, arg(path), arg(said));
}

static const Error *open_stream(
	Arena *arena, Text path, const char *mode, const char *msgid, Stream **ret_stream)
{
	FILE *file = fopen(text_chars(path), mode);
	if (!file) {
		return cannot(arena, msgid, path, errno);
	}
	Stream *stream = NEW(arena, Stream);
	*stream = (Stream){.file = file, .path = path, .arena = arena, .hash = hash_new(arena)};
	arena_close_later(arena, stream_close, stream);
	*ret_stream = stream;
	return OK;
}

const Error *stream_create(Arena *arena, Text path, Stream **ret_stream)
{
	Text beside = text_join(arena, path, TEXT(".new"));
	TRY(open_stream(arena, beside, "wbxe", "Cannot write %1: %2.", ret_stream));
	(*ret_stream)->path = path;
	(*ret_stream)->beside = beside;
	return OK;
}

const Error *stream_open(Arena *arena, Text path, Stream **ret_stream)
{
	return open_stream(arena, path, "rbe", "Cannot read %1: %2.", ret_stream);
}

void stream_put(Stream *stream, const void *bytes, size_t length)
{
	if (length > 0 && fwrite(bytes, 1, length, stream->file) != length && !stream->error) {
		stream->error = errno;
	}
	hash_take(stream->hash, bytes, length);
}

void stream_format(Stream *stream, const char *format, ...)
{
	char line[4096];
	va_list args;
	va_start(args, format);
	int length = vsnprintf(line, sizeof line, format, args);
	va_end(args);
	if (length < 0 || (size_t)length >= sizeof line) {
		stream->error = EOVERFLOW;
		return;
	}
	stream_put(stream, line, (size_t)length);
}

const Error *stream_reread(Stream *stream, Arena *arena, Stream **ret_reader)
{
	if (stream->error == 0 && (fflush(stream->file) != 0 || fsync(fileno(stream->file)) != 0)) {
		stream->error = errno;
	}
	if (stream->error) {
		return cannot(arena, "Cannot write %1: %2.", stream->path, stream->error);
	}
	return stream_open(arena, stream->beside, ret_reader);
}

const Error *stream_keep(Stream *stream, Arena *arena)
{
	if (stream->error == 0 && (fflush(stream->file) != 0 || fsync(fileno(stream->file)) != 0 ||
					  rename(stream->beside.chars, stream->path.chars) != 0)) {
		stream->error = errno;
	}
	if (stream->error) {
		return cannot(arena, "Cannot write %1: %2.", stream->path, stream->error);
	}
	stream->beside = TEXT("");
	return OK;
}

bool stream_get(Stream *stream, void *into, size_t length)
{
	bool good = fread(into, 1, length, stream->file) == length;
	if (good) {
		hash_take(stream->hash, into, length);
	}
	return good;
}

bool stream_until(Stream *stream, Arena *arena, char end, size_t limit, Text *ret_text)
{
	Buffer text = buffer_new(arena);
	char c;
	while (stream_get(stream, &c, 1)) {
		if (c == end) {
			*ret_text = buffer_done(&text);
			return true;
		}
		if (text.length == limit) {
			return false;
		}
		buffer_char(&text, c);
	}
	return false;
}

int stream_peek(Stream *stream)
{
	int next = getc(stream->file);
	if (next != EOF) {
		ungetc(next, stream->file);
	}
	return next == EOF ? -1 : next;
}

Bytes stream_hash(Stream *stream, Arena *arena)
{
	Bytes bytes = hash_done(stream->hash, arena);
	stream->hash = hash_new(stream->arena);
	return bytes;
}
