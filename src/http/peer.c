#include "http/peer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

/* The last word of the last header of that name. */
static Text forwarded_for(Arena *arena, const Head *head)
{
	Text last = TEXT("");
	for (size_t i = 0; i < head->header_count; i++) {
		Span rest = span_of(head->headers[i].value), part;
		if (!text_equal_folded(head->headers[i].name, TEXT("X-Forwarded-For"))) {
			continue;
		}
		while (span_next(&rest, ',', &part)) {
			last = text_copy(arena, span_trim(part));
		}
	}
	return last;
}

/* In the one way of writing it; "" when it is no address. */
static Text canonical(Arena *arena, Text address)
{
	char bytes[sizeof(struct in6_addr)], chars[INET6_ADDRSTRLEN] = "";
	int family = strchr(text_chars(address), ':') ? AF_INET6 : AF_INET;
	if (inet_pton(family, text_chars(address), bytes) == 1) {
		inet_ntop(family, bytes, chars, sizeof chars);
	}
	return text_keep(arena, text_of(chars));
}

static bool is_loopback(Text address)
{
	return text_starts(address, "127.") || text_is(address, "::1");
}

Text peer_of(Arena *arena, const struct sockaddr *address, const Head *head, bool behind_proxy)
{
	char chars[INET6_ADDRSTRLEN] = "unix";
	if (address && address->sa_family == AF_INET) {
		struct sockaddr_in four;
		memcpy(&four, address, sizeof four);
		inet_ntop(AF_INET, &four.sin_addr, chars, sizeof chars);
	} else if (address && address->sa_family == AF_INET6) {
		struct sockaddr_in6 six;
		memcpy(&six, address, sizeof six);
		inet_ntop(AF_INET6, &six.sin6_addr, chars, sizeof chars);
	}
	Text near = text_keep(arena, text_of(chars));
	if (behind_proxy && (text_is(near, "unix") || is_loopback(near))) {
		Text far = canonical(arena, forwarded_for(arena, head));
		return text_empty(far) ? near : far;
	}
	return near;
}
