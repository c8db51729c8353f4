/* The practice's paper: own words, colour and logo, and what was issued on it. */
#include "app/paper.h"

#include "app/invoice.h"
#include "app/invoice_file.h"
#include "store/invoice.h"
#include "store/paper.h"

#include "test/store/store_test.h"

static Text texts[LABELS];

static const Text *words_with(Label which, const char *word)
{
	for (int i = 0; i < LABELS; i++) {
		texts[i] = TEXT("");
	}
	texts[which] = text_of(word);
	return texts;
}

static Bytes drawn(Context *cx, const InvoiceLook *look)
{
	Bytes pdf;
	Invoice invoice = {.kind = INVOICE_PLAIN,
		.number = TEXT("2026-1"),
		.issued = day(2026, 11, 30),
		.due = day(2026, 12, 30),
		.currency = {"EUR"},
		.language = TEXT("fr"),
		.regime = regime_named(TEXT("none")),
		.seller = {.name = TEXT("Élodie")},
		.buyer = {.name = TEXT("Maison Lune")}};
	*LIST_ADD(cx->arena, invoice.lines) =
		(InvoiceLine){.name = TEXT("Aide"), .quantity = {10000}, .price = {1000000}};
	invoice_fill(cx->arena, &invoice);
	WORKS(paper_invoice(cx->arena, &invoice, look, TEXT(""), &pdf));
	return pdf;
}

STORE_TEST(an_owner_puts_words_of_their_own_in_place_of_the_shipped)
{
	InvoiceLook look;
	PaperSettings settings;
	WORKS(save_labels(cx, TEXT("fr"), words_with(LABEL_PAYABLE, "Net à payer")));
	WORKS(paper_look(cx, TEXT("fr-CA"), &look));
	EQUAL_TEXT(label(look.labels, LABEL_PAYABLE), "Net à payer");
	EQUAL_TEXT(label(look.labels, LABEL_INVOICE), "Facture");
	WORKS(paper_look(cx, TEXT("de"), &look));
	EQUAL_TEXT(label(look.labels, LABEL_PAYABLE), "Zu zahlen");
	WORKS(open_paper(cx, TEXT("fr"), &settings));
	EQUAL_INT(settings.own, 1);
	WORKS(reset_labels(cx, TEXT("fr")));
	WORKS(paper_look(cx, TEXT("fr"), &look));
	EQUAL_TEXT(label(look.labels, LABEL_PAYABLE), "À payer");
}

STORE_TEST(a_letter_has_the_words_and_the_colour_of_the_practice)
{
	Letter letter = {.language = TEXT("fr"), .title = TEXT("Devis")};
	WORKS(save_paper_colour(cx, TEXT("#005f75")));
	WORKS(save_labels(cx, TEXT("fr"), words_with(LABEL_TO, "À l’attention de")));
	WORKS(paper_for_letter(cx, &letter));
	EQUAL_TEXT(label(letter.labels, LABEL_TO), "À l’attention de");
	EQUAL_TEXT(letter.colour, "#005f75");
}

STORE_TEST(a_further_language_begins_with_the_english_words)
{
	InvoiceLook look;
	PaperSettings settings;
	WORKS(open_paper(cx, TEXT("es"), &settings));
	CHECK(!settings.shipped);
	EQUAL_TEXT(label(settings.labels, LABEL_INVOICE), "Invoice");
	WORKS(save_labels(cx, TEXT("ES"), words_with(LABEL_INVOICE, "Factura")));
	WORKS(paper_look(cx, TEXT("es-mx"), &look));
	EQUAL_TEXT(text_of(look.labels->language), "es");
	EQUAL_TEXT(label(look.labels, LABEL_INVOICE), "Factura");
	EQUAL_TEXT(label(look.labels, LABEL_CREDIT), "Credit note");
}

STORE_TEST(a_word_that_leaves_out_its_place_is_refused)
{
	REFUSES(save_labels(cx, TEXT("fr"), words_with(LABEL_TAX_AT, "TVA")),
		"%1 must stand in it: that is where the document puts something.");
	REFUSES(save_labels(cx, TEXT("not a tag"), words_with(LABEL_TAX, "TVA")),
		"A language is written as its code: de, es, pt-BR.");
	REFUSES(save_paper_colour(cx, TEXT("#ffee00")),
		"This is too light to be read on white paper.");
	REFUSES(save_paper_colour(cx, TEXT("teal")), "A colour is written like #005f75.");
	WORKS(save_paper_colour(cx, TEXT("#005f75")));
}

static const Error *keeping(Context *cx, InvoiceId id)
{
	Receivable invoice = {.id = id, .kind = INVOICE_PLAIN, .currency = {"EUR"}};
	TRY(store_invoice_save(cx->db, cx->arena, cx->practice.id, &invoice, cx->change));
	return paper_keep(cx, id, TEXT("fr"));
}

STORE_TEST(what_was_issued_is_drawn_alike_after_words_and_colour_have_changed)
{
	InvoiceId id = {77};
	InvoiceLook then, later, today;
	WORKS(save_paper_colour(cx, TEXT("#005f75")));
	WORKS(save_labels(cx, TEXT("fr"), words_with(LABEL_PAYABLE, "Net à payer")));
	WORKS(WRITE(cx, keeping(cx, id)));
	WORKS(paper_of_invoice(cx, id, TEXT("fr"), &then));
	then.made = cx->now;
	Bytes before = drawn(cx, &then);
	WORKS(save_paper_colour(cx, TEXT("#880000")));
	WORKS(save_labels(cx, TEXT("fr"), words_with(LABEL_PAYABLE, "Solde")));
	WORKS(paper_of_invoice(cx, id, TEXT("fr"), &later));
	later.made = cx->now;
	EQUAL_TEXT(later.colour, "#005f75");
	EQUAL_TEXT(label(later.labels, LABEL_PAYABLE), "Net à payer");
	CHECK(bytes_equal(before, drawn(cx, &later)));
	WORKS(paper_look(cx, TEXT("fr"), &today));
	CHECK(!bytes_equal(before, drawn(cx, &today)));
}

STORE_TEST(a_preview_is_drawn_before_anybody_said_who_sells)
{
	Bytes pdf;
	WORKS(preview_paper(cx, TEXT("de"), &pdf));
	CHECK(pdf.length > 1000);
}
