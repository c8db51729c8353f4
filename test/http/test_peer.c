/* Whose address counts, with and without a proxy in front. */
#include "http/peer.h"
#include "test/test.h"

#include <arpa/inet.h>
#include <netinet/in.h>

static Text asks(Arena *arena, const char *from, const char *forwarded, bool behind_proxy)
{
	Field lines[] = {{TEXT("X-Forwarded-For"), TEXT("192.0.2.1")},
		{TEXT("x-forwarded-for"), text_of(forwarded)}};
	const Head head = {.headers = lines, .header_count = forwarded ? 2 : 0};
	struct sockaddr_in four = {.sin_family = AF_INET};
	struct sockaddr_in6 six = {.sin6_family = AF_INET6};
	const struct sockaddr *address = NULL;
	if (inet_pton(AF_INET, from, &four.sin_addr) == 1) {
		address = (const struct sockaddr *)&four;
	} else if (inet_pton(AF_INET6, from, &six.sin6_addr) == 1) {
		address = (const struct sockaddr *)&six;
	}
	return peer_of(arena, address, &head, behind_proxy);
}

TEST(without_the_word_no_header_says_who_asks)
{
	EQUAL_TEXT(asks(arena, "127.0.0.1", "203.0.113.7", false), "127.0.0.1");
	EQUAL_TEXT(asks(arena, "unix", "203.0.113.7", false), "unix");
	EQUAL_TEXT(asks(arena, "198.51.100.4", NULL, false), "198.51.100.4");
}

TEST(a_proxy_of_this_machine_is_believed_its_last_word_only)
{
	EQUAL_TEXT(asks(arena, "127.0.0.1", "203.0.113.7", true), "203.0.113.7");
	EQUAL_TEXT(asks(arena, "::1", "10.0.0.9, 203.0.113.7", true), "203.0.113.7");
	EQUAL_TEXT(asks(arena, "unix", "203.0.113.7 , 2001:DB8:0::7", true), "2001:db8::7");
	EQUAL_TEXT(asks(arena, "unix", NULL, true), "unix");
	EQUAL_TEXT(asks(arena, "198.51.100.4", "203.0.113.7", true), "198.51.100.4");
}

TEST(what_is_no_address_is_not_believed)
{
	EQUAL_TEXT(asks(arena, "unix", "203.0.113.7, unknown", true), "unix");
	EQUAL_TEXT(asks(arena, "unix", "203.0.113.7,", true), "unix");
	EQUAL_TEXT(asks(arena, "127.0.0.1", "account:e@example.org", true), "127.0.0.1");
	EQUAL_TEXT(asks(arena, "127.0.0.1", "127.1", true), "127.0.0.1");
}
