/* Letters, proposals and statements on paper. */
#define _GNU_SOURCE
#include "paper/letter.h"

#include "test/test.h"

static Letter ordinary(void)
{
	return (Letter){.language = TEXT("fr"),
		.title = TEXT("Relevé d’activité"),
		.number = TEXT("F-2026-047"),
		.sender = TEXT("Élodie Marchand\n4 montée de la Grande-Côte\n69001 Lyon"),
		.contact = TEXT("elodie@fuseau.example\n+33 6 12 34 56 78"),
		.receiver = TEXT("Maison Lune SAS\n12 rue des Martyrs\n75009 Paris"),
		.day = day(2026, 11, 30),
		.colour = TEXT("#005f75")};
}

static void rows(Arena *arena, Letter *letter, int count, Text what)
{
	*LIST_ADD(arena, letter->columns) = (LetterColumn){TEXT("Tâche"), 60, TO_LEFT};
	*LIST_ADD(arena, letter->columns) = (LetterColumn){TEXT("Durée"), 20, TO_RIGHT};
	for (int i = 0; i < count; i++) {
		const Text cells[] = {text_format(arena, "%s, %d", what.chars, i + 1),
			text_format(arena, "0 h %02d", i % 60)};
		letter_row(arena, letter, cells, TEXT("du 2 au 29 novembre"));
	}
}

static Bytes drawn(Arena *arena, const Letter *letter)
{
	Bytes pdf;
	WORKS(letter_pdf(arena, letter, (Instant){1795000000}, &pdf));
	return pdf;
}

/* What a person reads, page after page, or what another program says about the file. */
static Text said(Arena *arena, Bytes pdf, const char *program, const char *more)
{
	const char *folder = test_folder();
	Text path = text_format(arena, "%s/letter.pdf", folder);
	FILE *file = fopen(path.chars, "wb");
	CHECK(file && fwrite(pdf.start, 1, pdf.length, file) == pdf.length);
	fclose(file);
	FILE *pipe =
		popen(text_format(arena, "%s %s %s 2>&1", program, path.chars, more).chars, "r");
	Buffer out = buffer_new(arena);
	char part[4096];
	for (size_t got; pipe && (got = fread(part, 1, sizeof part, pipe)) > 0;) {
		buffer_put(&out, part, got);
	}
	CHECK(pipe);
	if (pclose(pipe) == 127 << 8) {
		test_skip("poppler-utils or qpdf is not there");
	}
	return buffer_done(&out);
}

static int times(Text text, const char *part)
{
	int count = 0;
	for (const char *at = text_chars(text); (at = strstr(at, part)); at++) {
		count++;
	}
	return count;
}

static bool holds(Bytes pdf, const char *part)
{
	return memmem(pdf.start, pdf.length, part, strlen(part)) != NULL;
}

TEST(a_letter_is_sealed_as_pdf_a_and_carries_no_file)
{
	Letter letter = ordinary();
	letter_add(arena, &letter, LETTER_PARAGRAPH, TEXT("Bonjour,"), TEXT(""));
	Bytes pdf = drawn(arena, &letter);
	CHECK(holds(pdf, "<pdfaid:part>3</pdfaid:part>"));
	CHECK(holds(pdf, "/S /GTS_PDFA1") && holds(pdf, "/Lang (fr)"));
	CHECK(!holds(pdf, "/EmbeddedFile") && !holds(pdf, "factur-x"));
	CHECK(holds(pdf, "/Count 1"));
}

TEST(a_letter_says_all_that_was_written_in_it)
{
	Letter letter = ordinary();
	letter.note = TEXT("TVA non applicable, art. 293 B du CGI.");
	letter.signer[0] = TEXT("Élodie Marchand");
	letter.signer[1] = TEXT("Maison Lune SAS");
	*LIST_ADD(arena, letter.facts) =
		(LetterFact){TEXT("Valable jusqu’au"), TEXT("15 décembre 2026")};
	letter_add(arena, &letter, LETTER_HEADING, TEXT("1. Mission"), TEXT(""));
	letter_add(arena, &letter, LETTER_POINT, TEXT("Boîte de réception"), TEXT(""));
	letter_add(arena, &letter, LETTER_PAIR, TEXT("Tarif horaire"), TEXT("42,00 €"));
	rows(arena, &letter, 2, TEXT("Newsletter"));
	letter_add(arena, &letter, LETTER_GROUP, TEXT("Imprévus"), TEXT("3 h 00"));
	letter_add(arena, &letter, LETTER_SUM, TEXT("Total HT"), TEXT("400,00 €"));
	letter_add(arena, &letter, LETTER_TOTAL, TEXT("À payer"), TEXT("480,00 €"));
	Text page = said(arena, drawn(arena, &letter), "pdftotext -raw", "-");
	EQUAL_INT(times(page, "\f"), 1);
	static const char *const all[] = {"Relevé d’activité F-2026-047", "Élodie Marchand",
		"Maison Lune SAS", "30 novembre 2026", "Valable jusqu’au", "15 décembre 2026",
		"1. Mission", "– Boîte de réception", "Tarif horaire", "42,00 €", "Tâche", "Durée",
		"Newsletter, 2", "0 h 01", "Imprévus", "3 h 00", "Total HT 400,00 €",
		"À payer 480,00 €", "Lieu, date, signature", "elodie@fuseau.example",
		"TVA non applicable, art. 293 B du CGI."};
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		if (!text_contains(page, all[i])) {
			test_fail(
				__FILE__, __LINE__, "the page lacks “%s”:\n%s", all[i], page.chars);
		}
	}
}

TEST(every_font_of_a_letter_is_embedded_and_the_file_is_sound)
{
	Letter letter = ordinary();
	rows(arena, &letter, 3, TEXT("Łódź → Ωmega"));
	Bytes pdf = drawn(arena, &letter);
	Text fonts = said(arena, pdf, "pdffonts", "");
	CHECK(times(fonts, "TrueType") >= 2);
	EQUAL_INT(times(fonts, "TrueType"), times(fonts, "yes yes yes"));
	CHECK(text_contains(
		said(arena, pdf, "qpdf --check", ""), "No syntax or stream encoding errors"));
}

TEST(a_long_table_says_its_head_and_the_place_on_every_page)
{
	Letter letter = ordinary();
	rows(arena, &letter, 100, TEXT("Relecture"));
	letter_add(arena, &letter, LETTER_TOTAL, TEXT("Total"), TEXT("49 h 30"));
	Text page = said(arena, drawn(arena, &letter), "pdftotext -raw", "-");
	int pages = times(page, "\f");
	CHECK(pages >= 4);
	EQUAL_INT(times(page, "Tâche Durée"), pages);
	EQUAL_INT(times(page, text_format(arena, "sur %d", pages).chars), pages);
	EQUAL_INT(times(page, "Relecture, "), 100);
	CHECK(text_contains(page, "Page 1 sur"));
}

TEST(a_cell_longer_than_a_page_goes_on_and_loses_nothing)
{
	Letter letter = ordinary();
	Buffer words = buffer_new(arena);
	for (int i = 0; i < 3000; i++) {
		buffer_chars(&words, "mot ");
	}
	rows(arena, &letter, 1, buffer_done(&words));
	rows(arena, &letter, 0, TEXT(""));
	letter.columns.count = 2;
	letter_add(arena, &letter, LETTER_PARAGRAPH, buffer_done(&words), TEXT(""));
	Text page = said(arena, drawn(arena, &letter), "pdftotext -raw", "-");
	EQUAL_INT(times(page, "mot"), 6000);
	EQUAL_INT(times(page, "0 h 00"), 1);
	CHECK(times(page, "\f") >= 3);
}

TEST(a_small_line_stands_under_what_it_tells_about)
{
	Letter letter = ordinary();
	rows(arena, &letter, 1, TEXT("Relecture"));
	CHECK(text_contains(said(arena, drawn(arena, &letter), "pdftotext -raw", "-"),
		"Relecture, 1\ndu 2 au 29 novembre"));
	letter.telling = 1;
	CHECK(text_contains(said(arena, drawn(arena, &letter), "pdftotext -raw", "-"),
		"0 h 00\ndu 2 au 29 novembre"));
}

TEST(a_heading_is_never_the_last_line_of_a_page)
{
	for (int before = 20; before < 60; before++) {
		Letter letter = ordinary();
		for (int i = 0; i < before; i++) {
			letter_add(arena, &letter, LETTER_PARAGRAPH, TEXT("Ligne."), TEXT(""));
		}
		letter_add(arena, &letter, LETTER_HEADING, TEXT("Titre de partie"), TEXT(""));
		letter_add(arena, &letter, LETTER_PARAGRAPH, TEXT("Suite."), TEXT(""));
		if (before % 5 == 0 || (before > 33 && before < 45)) {
			Text page = said(arena, drawn(arena, &letter), "pdftotext -raw", "-");
			CHECK(text_contains(page, "Titre de partie\nSuite."));
		}
	}
}

TEST(a_logo_that_is_no_picture_is_refused_on_a_letter)
{
	Bytes pdf;
	Letter letter = ordinary();
	letter.logo = bytes_of("\x89PNG, not really, but long enough", 34);
	REFUSES(letter_pdf(arena, &letter, (Instant){0}, &pdf), "This is no plain PNG picture.");
}

TEST(nobody_signs_a_page_that_says_nothing)
{
	for (int lines = 26; lines < 42; lines += 3) {
		Letter letter = ordinary();
		letter.signer[0] = TEXT("Élodie Marchand");
		for (int i = 0; i < lines; i++) {
			letter_add(arena, &letter, LETTER_PARAGRAPH,
				text_format(arena, "Point %d.", i), TEXT(""));
		}
		letter_add(arena, &letter, LETTER_HEADING, TEXT("Accord"), TEXT(""));
		letter_add(arena, &letter, LETTER_PARAGRAPH, TEXT("Bon pour accord."), TEXT(""));
		Text pages = said(arena, drawn(arena, &letter), "pdftotext -raw", "-");
		const char *head = strstr(pages.chars, "Accord");
		const char *sign = strstr(pages.chars, "Lieu, date, signature");
		CHECK(head && sign && !memchr(head, '\f', (size_t)(sign - head)));
	}
}
