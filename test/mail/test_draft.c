/* A draft, as the mail program will read it. */
#include "mail/draft.h"

#include "test/test.h"

#include <string.h>

static MailDraft usual(void)
{
	return (MailDraft){
		.from = {TEXT("Élodie Vasseur"), TEXT("elodie@vasseur.example")},
		.to = {TEXT("Anna Keller"), TEXT("anna@kopi.example")},
		.subject = TEXT("Invoice 2026-001"),
		.body = TEXT("Hello Anna,\n\nPlease find it attached.\n"),
		.made = {1795419000},
		.file = {TEXT("2026-001.pdf"), "application/pdf", bytes_of("%PDF-1.7", 8)},
	};
}

static Text written(Arena *arena, const MailDraft *draft)
{
	Text mail = {0};
	WORKS(mail_draft_write(arena, draft, &mail));
	return mail;
}

TEST(a_draft_says_that_it_is_not_sent_and_carries_its_file)
{
	MailDraft draft = usual();
	EQUAL_TEXT(written(arena, &draft),
		"X-Unsent: 1\r\n"
		"Date: Mon, 23 Nov 2026 07:30:00 +0000\r\n"
		"From: =?UTF-8?B?w4lsb2RpZSBWYXNzZXVy?=\r\n <elodie@vasseur.example>\r\n"
		"To: =?UTF-8?B?QW5uYSBLZWxsZXI=?=\r\n <anna@kopi.example>\r\n"
		"Subject: Invoice 2026-001\r\n"
		"MIME-Version: 1.0\r\n"
		"Content-Type: multipart/mixed; boundary=\"=_fuseau_part\"\r\n"
		"\r\n"
		"--=_fuseau_part\r\n"
		"Content-Type: text/plain; charset=utf-8\r\n"
		"Content-Transfer-Encoding: quoted-printable\r\n"
		"\r\n"
		"Hello Anna,\r\n"
		"\r\n"
		"Please find it attached.\r\n"
		"\r\n"
		"\r\n--=_fuseau_part\r\n"
		"Content-Type: application/pdf\r\n"
		"Content-Disposition: attachment;\r\n filename=\"2026-001.pdf\"\r\n"
		"Content-Transfer-Encoding: base64\r\n"
		"\r\n"
		"JVBERi0xLjc=\r\n"
		"\r\n--=_fuseau_part--\r\n");
}

TEST(nothing_typed_begins_a_header_of_its_own)
{
	static const char *const nasty[] = {"a\r\nBcc: everybody@example.org",
		"a\nBcc: everybody@example.org", "a\rBcc: x", "\r\n\r\nBcc: a body",
		"=?x?=\r\nBcc: b"};
	for (size_t i = 0; i < sizeof nasty / sizeof nasty[0]; i++) {
		MailDraft draft = usual();
		draft.subject = draft.to.name = draft.from.name = draft.file.name =
			text_of(nasty[i]);
		Text mail = written(arena, &draft);
		CHECK(!text_contains(mail, "\nBcc") && !text_contains(mail, "\rBcc"));
		CHECK(text_contains(mail, "MIME-Version: 1.0\r\n"));
	}
}

TEST(an_address_that_is_none_is_refused_beside_its_field)
{
	Text mail;
	MailDraft draft = usual();
	draft.to.address = TEXT("anna@kopi.example>\r\nBcc: x@y.example");
	const Error *error = mail_draft_write(arena, &draft, &mail);
	CHECK(error && error->kind == ERROR_REFUSED && strcmp(error->field, "to") == 0);
	draft = usual();
	draft.from.address = TEXT("no address");
	error = mail_draft_write(arena, &draft, &mail);
	CHECK(error && strcmp(error->field, "from") == 0);
}

TEST(without_an_address_the_mail_program_asks_for_one)
{
	MailDraft draft = usual();
	draft.to.address = TEXT("");
	Text mail = written(arena, &draft);
	CHECK(!text_contains(mail, "\r\nTo:"));
	draft.to = (Mailbox){.address = TEXT("anna@kopi.example")};
	CHECK(text_contains(written(arena, &draft), "\r\nTo: <anna@kopi.example>\r\n"));
}

TEST(no_line_is_longer_than_a_mail_may_have)
{
	Buffer body = buffer_new(arena), subject = buffer_new(arena);
	for (int i = 0; i < 300; i++) {
		buffer_chars(&body, i % 7 ? "Überweisung " : "é\t ");
		buffer_chars(&subject, i < 40 ? "Rappel été " : "");
	}
	buffer_chars(&body, "\nends in a blank \nFrom here on = \n.\n");
	unsigned char bytes[1000];
	memset(bytes, 0xa7, sizeof bytes);
	MailDraft draft = usual();
	draft.body = buffer_done(&body);
	draft.subject = buffer_done(&subject);
	draft.file.content = bytes_of(bytes, sizeof bytes);
	Text mail = written(arena, &draft);
	Span rest = span_of(mail), line;
	while (span_next(&rest, '\n', &line)) {
		CHECK(line.length <= 77); /* its \r among them */
		CHECK(line.length == 0 || line.start[line.length - 1] == '\r');
	}
	CHECK(text_contains(mail, "\r\nends in a blank=20\r\n=46rom here on =3D=20\r\n"));
}

TEST(an_encoded_word_ends_between_two_characters)
{
	/* 39 bytes are a word: the ü at 38 and 39 must go over whole */
	MailDraft draft = usual();
	draft.subject = TEXT("12345678901234567890123456789012345678ü4");
	CHECK(text_contains(written(arena, &draft),
		"Subject: =?UTF-8?B?MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg=?=\r\n "
		"=?UTF-8?B?w7w0?=\r\n"));
}

TEST(a_file_is_called_by_plain_letters)
{
	MailDraft draft = usual();
	draft.file.name = TEXT("2026/01 \"é\".pdf");
	CHECK(text_contains(written(arena, &draft), "filename=\"2026-01-----.pdf\""));
}
