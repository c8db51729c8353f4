/* What platforms say of invoices. */
#include "format/status_file.h"

#include "test/test.h"

static StatusNotes read_text(Arena *arena, Text text)
{
	StatusNotes notes;
	WORKS(status_file_read(arena, bytes_of(text.chars, text.length), &notes));
	return notes;
}

static const Error *reading(Arena *arena, const char *text)
{
	StatusNotes notes;
	return status_file_read(arena, bytes_of(text, strlen(text)), &notes);
}

TEST(a_message_says_which_invoice_is_where_on_which_day_and_why)
{
	StatusNotes notes =
		read_text(arena, test_file(arena, "test/fuzz/corpus/status_file/message.xml"));
	EQUAL_INT(notes.count, 2);
	EQUAL_TEXT(notes.items[0].number, "2026-001");
	EQUAL_INT(notes.items[0].code, 207);
	EQUAL_TEXT(day_iso(arena, notes.items[0].day), "2026-12-03");
	EQUAL_TEXT(notes.items[0].who, "Maison Lune");
	EQUAL_TEXT(notes.items[0].reason, "Taux de TVA; Adresse");
	EQUAL_TEXT(notes.items[1].number, "2026-002");
	EQUAL_TEXT(notes.items[1].reason, "");
}

TEST(a_table_says_the_same)
{
	StatusNotes notes =
		read_text(arena, test_file(arena, "test/fuzz/corpus/status_file/table.csv"));
	EQUAL_INT(notes.count, 2);
	EQUAL_INT(notes.items[1].code, 210);
	EQUAL_TEXT(notes.items[1].who, "Lune, SA");
	EQUAL_TEXT(notes.items[1].reason, "Montant");
}

TEST(what_says_no_status_is_refused_with_a_sentence)
{
	REFUSES(reading(arena, ""), "This file is empty, or larger than %1 bytes.");
	REFUSES(reading(arena, "<a/>"),
		"This XML is no message about the life of an invoice (CDAR).");
	REFUSES(reading(arena, "<CrossDomainAcknowledgementAndResponse/>"),
		"There is no status in this file.");
	REFUSES(reading(arena, "a,b\n1,2\n"),
		"A table of statuses begins with number,code,day,who,reason.");
	REFUSES(reading(arena, "number,code,day,who,reason\n2026-001,zwei,2026-12-03,,\n"),
		"A status lacks the number of its invoice, its code or its day.");
	REFUSES(reading(arena, "number,code,day,who,reason\n2026-001,205,2026-02-30,,\n"),
		"A status lacks the number of its invoice, its code or its day.");
	CHECK(reading(arena, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") != OK);
}
