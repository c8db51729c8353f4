/* The ways to reach somebody, and the link that opens each: mailto (RFC 6068), tel (RFC 3966), sms
 * (RFC 5724) and the addresses the vendors document. What a person typed never gets into a link
 * unencoded: no header, no second address, no other host can be smuggled in. */
#include "domain/check.h"
#include "domain/client.h"

#include <string.h>

static const char *const channel_keys[CHANNELS] = {"mail", "phone", "sms", "whatsapp", "messenger",
	"teams", "zoom", "meet", "facetime", "skype", "other"};

const char *channel_key(Channel channel)
{
	return channel_keys[channel];
}

bool channel_from_key(Text key, Channel *ret_channel)
{
	int index = key_index(channel_keys, CHANNELS, key);
	if (index < 0) {
		return false;
	}
	*ret_channel = (Channel)index;
	return true;
}

const char *channel_name(Channel channel)
{
	static const char *const names[CHANNELS] = {N_("E-mail"), N_("Phone"), N_("Text message"),
		N_("WhatsApp"), N_("Messenger"), N_("Teams"), N_("Zoom"), N_("Google Meet"),
		N_("FaceTime"), N_("Skype"), N_("Another way")};
	return names[channel];
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_unreserved(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c != 0 && strchr("-._~", c) != NULL);
}

static void put_encoded(Buffer *out, Text text, const char *kept)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.chars[i];
		if (is_unreserved(c) || (c != 0 && strchr(kept, c))) {
			buffer_char(out, c);
		} else {
			buffer_format(out, "%%%02X", (unsigned char)c);
		}
	}
}

/* A subject is one line; a line break in it would begin a header of its own. */
static Text one_line(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.chars[i];
		buffer_char(&out, c < 0x20 || c == 0x7f ? ' ' : text.chars[i]);
	}
	return text_trim(arena, buffer_done(&out));
}

/* RFC 6068 §5: lines of a body end in CR LF, whatever ended them before. */
static Text mail_lines(Arena *arena, Text text)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < text.length; i++) {
		char c = text.chars[i];
		if (c == '\n') {
			buffer_chars(&out, "\r\n");
		} else if ((unsigned char)c >= 0x20 || c == '\t') {
			buffer_char(&out, c);
		}
	}
	return buffer_done(&out);
}

static void put_parameter(Buffer *out, bool *any, const char *name, Text value)
{
	if (!text_empty(value)) {
		buffer_format(out, "%c%s=", *any ? '&' : '?', name);
		put_encoded(out, value, "");
		*any = true;
	}
}

static bool is_blank_in_number(const char *at, size_t *ret_length)
{
	static const char *const blanks[] = {
		" ", ".", "-", "/", "(", ")", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x91"};
	for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
		if (strncmp(at, blanks[i], strlen(blanks[i])) == 0) {
			*ret_length = strlen(blanks[i]);
			return true;
		}
	}
	return false;
}

Text phone_clean(Arena *arena, Text typed)
{
	Text text = text_trim(arena, typed);
	const char *at = text_chars(text);
	bool abroad = false;
	if (*at == '+') {
		abroad = true;
		at++;
	} else if (strncmp(at, "00", 2) == 0) {
		abroad = true;
		at += 2;
	}
	Buffer digits = buffer_new(arena);
	for (size_t length; *at; at += length) {
		length = 1;
		if (abroad && strncmp(at, "(0)", 3) == 0) {
			length = 3; /* dialled inside the country only */
		} else if (is_digit(*at)) {
			buffer_char(&digits, *at);
		} else if (!is_blank_in_number(at, &length)) {
			return TEXT("");
		}
	}
	bool sound = digits.length >= 3 && digits.length <= 15 &&
		     !(abroad && (digits.bytes[0] == '0' || digits.length < 7));
	return sound ? text_format(arena, "%s%s", abroad ? "+" : "", digits.bytes) : TEXT("");
}

/* Without "https://", "www." and one of the hosts: what a person copies from the address bar. */
static Text without_host(Text address, const char *const *hosts, size_t count)
{
	static const char *const fronts[] = {"https://", "http://", "www."};
	for (size_t i = 0; i < 3; i++) {
		if (text_starts(address, fronts[i])) {
			address.chars += strlen(fronts[i]);
			address.length -= strlen(fronts[i]);
		}
	}
	for (size_t i = 0; i < count; i++) {
		if (text_starts(address, hosts[i])) {
			address.chars += strlen(hosts[i]);
			address.length -= strlen(hosts[i]);
			break;
		}
	}
	return address;
}

/* An https address of this host (or one below it), without anything that is no part of a URL.
 * host "" allows every host. */
static bool is_url_of(Text address, const char *host)
{
	if (!text_starts(address, "https://")) {
		return false;
	}
	for (size_t i = 0; i < address.length; i++) {
		unsigned char c = (unsigned char)address.chars[i];
		if (c <= ' ' || c >= 0x7f || strchr("\"'<>\\^`{|}", c)) {
			return false;
		}
	}
	const char *start = address.chars + strlen("https://");
	size_t length = strcspn(start, "/?#");
	size_t wanted = strlen(host);
	if (memchr(start, '@', length) || length == 0) {
		return false; /* "https://zoom.us@elsewhere" is elsewhere */
	}
	if (wanted == 0) {
		return true;
	}
	if (length < wanted || memcmp(start + length - wanted, host, wanted) != 0) {
		return false;
	}
	return length == wanted || start[length - wanted - 1] == '.';
}

static bool all_of(Text text, bool (*is)(char c), const char *also)
{
	for (size_t i = 0; i < text.length; i++) {
		if (!is(text.chars[i]) && !strchr(also, text.chars[i])) {
			return false;
		}
	}
	return text.length > 0;
}

static Text mail_link(Arena *arena, Text address, Text subject, Text body)
{
	if (!email_is_plain(address)) {
		return TEXT("");
	}
	Buffer out = buffer_new(arena);
	bool any = false;
	buffer_chars(&out, "mailto:");
	put_encoded(&out, address, "@");
	put_parameter(&out, &any, "subject", one_line(arena, subject));
	put_parameter(&out, &any, "body", mail_lines(arena, body));
	return buffer_done(&out);
}

static Text number_link(
	Arena *arena, const char *front, Text number, const char *parameter, Text body)
{
	if (text_empty(number)) {
		return TEXT("");
	}
	Buffer out = buffer_new(arena);
	bool any = false;
	buffer_chars(&out, front);
	buffer_text(&out, number);
	if (parameter) {
		put_parameter(&out, &any, parameter, body);
	}
	return buffer_done(&out);
}

static Text whatsapp_link(Arena *arena, Text address, Text body)
{
	Text number = phone_clean(arena, address);
	if (!text_starts(number, "+")) {
		return TEXT(""); /* wa.me wants the country */
	}
	Text digits = {number.chars + 1, number.length - 1};
	return number_link(arena, "https://wa.me/", digits, "text", body);
}

static Text messenger_link(Arena *arena, Text address)
{
	static const char *const hosts[] = {"m.me/", "facebook.com/", "messenger.com/t/"};
	Text name = without_host(address, hosts, 3);
	return all_of(name, is_unreserved, "") ? text_format(arena, "https://m.me/%s", name.chars)
					       : TEXT("");
}

static Text teams_link(Arena *arena, Text address, Text body)
{
	if (is_url_of(address, "teams.microsoft.com") || is_url_of(address, "teams.live.com")) {
		return address;
	}
	if (!email_is_plain(address)) {
		return TEXT("");
	}
	Buffer out = buffer_new(arena);
	bool any = false;
	buffer_chars(&out, "https://teams.microsoft.com/l/chat/0/0");
	put_parameter(&out, &any, "users", address);
	put_parameter(&out, &any, "message", body);
	return buffer_done(&out);
}

static Text zoom_link(Arena *arena, Text address)
{
	if (is_url_of(address, "zoom.us")) {
		return address;
	}
	Text number = phone_clean(arena, address); /* "812 3456 7890": a meeting's number */
	bool meeting = number.length >= 9 && number.length <= 11 && number.chars[0] != '+';
	return meeting ? text_format(arena, "https://zoom.us/j/%s", number.chars) : TEXT("");
}

static Text meet_link(Arena *arena, Text address)
{
	static const char *const hosts[] = {"meet.google.com/"};
	if (is_url_of(address, "meet.google.com")) {
		return address;
	}
	Text code = without_host(address, hosts, 1);
	return all_of(code, is_unreserved, "")
		       ? text_format(arena, "https://meet.google.com/%s", code.chars)
		       : TEXT("");
}

static Text facetime_link(Arena *arena, Text address)
{
	if (is_url_of(address, "facetime.apple.com")) {
		return address;
	}
	if (email_is_plain(address)) {
		Buffer out = buffer_new(arena);
		buffer_chars(&out, "facetime:");
		put_encoded(&out, address, "@");
		return buffer_done(&out);
	}
	return number_link(arena, "facetime:", phone_clean(arena, address), NULL, TEXT(""));
}

Text channel_link(Arena *arena, Channel channel, Text typed, Text subject, Text body)
{
	Text address = text_trim(arena, typed);
	switch (channel) {
	case CHANNEL_MAIL:
		return mail_link(arena, address, subject, body);
	case CHANNEL_PHONE:
		return number_link(arena, "tel:", phone_clean(arena, address), NULL, body);
	case CHANNEL_SMS:
		return number_link(arena, "sms:", phone_clean(arena, address), "body", body);
	case CHANNEL_WHATSAPP:
		return whatsapp_link(arena, address, body);
	case CHANNEL_MESSENGER:
		return messenger_link(arena, address);
	case CHANNEL_TEAMS:
		return teams_link(arena, address, body);
	case CHANNEL_ZOOM:
		return zoom_link(arena, address);
	case CHANNEL_MEET:
		return meet_link(arena, address);
	case CHANNEL_FACETIME:
		return facetime_link(arena, address);
	case CHANNEL_OTHER:
		return is_url_of(address, "") ? address : TEXT("");
	case CHANNEL_SKYPE: /* closed in May 2025: a name kept for old contacts */
	case CHANNELS:
		break;
	}
	return TEXT("");
}
