#include "web/asset.h"

#include <assert.h>
#include <string.h>

Url asset_url(const char *name)
{
	for (size_t i = 0; i < assets_count; i++) {
		if (strcmp(assets[i].name, name) == 0) {
			return (Url){text_of(assets[i].path)};
		}
	}
	assert(false && "no such asset");
	return (Url){TEXT("#")};
}

static bool accepts(const Request *request, const char *encoding)
{
	Span rest = span_of(http_header(request, "Accept-Encoding")), part;
	while (span_next(&rest, ',', &part)) {
		Span name = part;
		(void)span_next(&part, ';', &name);
		bool refused = part.start && (span_is(span_trim(part), "q=0") ||
						     span_is(span_trim(part), "q=0.0"));
		if (span_is(span_trim(name), encoding) && !refused) {
			return true;
		}
	}
	return false;
}

bool asset_answer(const Request *request, Response *response)
{
	const Asset *found = NULL;
	for (size_t i = 0; i < assets_count; i++) {
		if (text_is(request->path, assets[i].path)) {
			found = &assets[i];
		}
	}
	if (!found) {
		return false;
	}
	response->type = text_of(found->type);
	response->fixed = found->plain;
	if (found->brotli.length && accepts(request, "br")) {
		response->fixed = found->brotli;
		http_add_header(response, "Content-Encoding", TEXT("br"));
	} else if (found->gzip.length && accepts(request, "gzip")) {
		response->fixed = found->gzip;
		http_add_header(response, "Content-Encoding", TEXT("gzip"));
	}
	http_add_header(response, "Vary", TEXT("Accept-Encoding"));
	http_add_header(response, "Cache-Control", TEXT("public, max-age=31536000, immutable"));
	return true;
}
