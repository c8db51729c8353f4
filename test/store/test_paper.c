/* The practice's paper, on both engines. */
#include "store/invoice.h"
#include "store/paper.h"

#include "test/store/store_test.h"

#define BIG(number) ((1LL << 42) + (number))

STORE_TEST(paper_comes_back_with_colour_and_logo)
{
	Paper paper = {TEXT("#005f75"), TEXT("abc")}, got;
	WORKS(store_paper_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_TEXT(got.colour, "");
	WORKS(store_paper_save(cx->db, arena, cx->practice.id, &paper, BIG(1)));
	paper.logo = TEXT("");
	WORKS(store_paper_save(cx->db, arena, cx->practice.id, &paper, BIG(2)));
	WORKS(store_paper_load(cx->db, arena, cx->practice.id, &got));
	EQUAL_TEXT(got.colour, "#005f75");
	EQUAL_TEXT(got.logo, "");
	WORKS(store_paper_load(cx->db, arena, (PracticeId){BIG(77)}, &got));
	EQUAL_TEXT(got.colour, "");
}

STORE_TEST(words_of_a_language_are_kept_and_go_together)
{
	OwnLabels got;
	OwnLabel label = {TEXT("es"), TEXT("invoice"), TEXT("Factura")};
	WORKS(store_label_save(cx->db, arena, cx->practice.id, &label, BIG(1)));
	label.text = TEXT("Recibo");
	WORKS(store_label_save(cx->db, arena, cx->practice.id, &label, BIG(2)));
	label.language = TEXT("pl");
	WORKS(store_label_save(cx->db, arena, cx->practice.id, &label, BIG(3)));
	WORKS(store_label_delete(cx->db, arena, cx->practice.id, TEXT("pl")));
	WORKS(store_label_list(cx->db, arena, cx->practice.id, &got));
	EQUAL_INT(got.count, 1);
	EQUAL_TEXT(got.items[0].language, "es");
	EQUAL_TEXT(got.items[0].key, "invoice");
	EQUAL_TEXT(got.items[0].text, "Recibo");
	WORKS(store_label_list(cx->db, arena, (PracticeId){BIG(77)}, &got));
	EQUAL_INT(got.count, 0);
}

STORE_TEST(an_invoice_keeps_the_first_paper_it_was_given)
{
	Text content;
	Receivable invoice = {.id = {BIG(5)}, .kind = INVOICE_PLAIN, .currency = {"EUR"}};
	PracticeId practice = cx->practice.id;
	WORKS(store_invoice_save(cx->db, arena, practice, &invoice, BIG(1)));
	WORKS(store_paper_of_invoice(cx->db, arena, practice, invoice.id, &content));
	EQUAL_TEXT(content, "");
	WORKS(store_paper_keep(cx->db, arena, practice, TEXT("d1"), TEXT("one")));
	WORKS(store_paper_keep(cx->db, arena, practice, TEXT("d1"), TEXT("one")));
	WORKS(store_paper_keep(cx->db, arena, practice, TEXT("d2"), TEXT("two")));
	WORKS(store_paper_of_invoice_save(cx->db, arena, practice, invoice.id, TEXT("d1")));
	WORKS(store_paper_of_invoice_save(cx->db, arena, practice, invoice.id, TEXT("d2")));
	WORKS(store_invoice_save(cx->db, arena, practice, &invoice, BIG(2)));
	WORKS(store_paper_of_invoice(cx->db, arena, practice, invoice.id, &content));
	EQUAL_TEXT(content, "one");
}
