#include "web/headers.h"

#include "app/session.h"

#include <string.h>

void headers_of_every_answer(const House *house, Response *response)
{
	static const char *const lines[][2] = {
		{"Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; "
			"img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
			"manifest-src 'self'; worker-src 'self'; form-action 'self'; "
			"base-uri 'none'; frame-ancestors 'none'; object-src 'none'"},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "same-origin"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Cross-Origin-Resource-Policy", "same-origin"},
		{"Permissions-Policy",
			"camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
		{"X-Frame-Options", "DENY"},
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		http_add_header(response, lines[i][0], text_of(lines[i][1]));
	}
	if (house->https) {
		http_add_header(response, "Strict-Transport-Security",
			TEXT("max-age=31536000; includeSubDomains"));
	}
}

void headers_of_a_page(Response *response)
{
	http_add_header(response, "Cache-Control", TEXT("no-store"));
}

const char *session_cookie_name(const House *house)
{
	return house->https ? "__Host-sid" : "sid";
}

static void cookie(const House *house, Response *response, const char *token, int64_t seconds)
{
	http_add_header(response, "Set-Cookie",
		text_format(response->arena,
			"%s=%s; Path=/; Max-Age=%lld; HttpOnly; SameSite=Lax%s",
			session_cookie_name(house), token, (long long)seconds,
			house->https ? "; Secure" : ""));
}

void session_cookie_set(const House *house, Response *response, Text token)
{
	cookie(house, response, token.chars, (int64_t)SESSION_DAYS * SECONDS_PER_DAY);
}

void session_cookie_clear(const House *house, Response *response)
{
	cookie(house, response, "", 0);
}

/* "https://host:port" -> "host:port" */
static Text host_of(Text origin)
{
	const char *host = strstr(text_chars(origin), "://");
	return host ? text_of(host + 3) : TEXT("");
}

bool request_is_same_site(const House *house, const Request *request)
{
	Text site = http_header(request, "Sec-Fetch-Site");
	if (!text_empty(site)) {
		return text_is(site, "same-origin") || text_is(site, "none");
	}
	Text origin = http_header(request, "Origin");
	if (text_empty(origin)) {
		return true;
	}
	Text host = host_of(origin);
	return !text_empty(host) && (text_equal_folded(host, http_header(request, "Host")) ||
					    text_equal_folded(host, host_of(house->base_url)));
}
