/* Words on documents, and the logo. */
#include "paper/label.h"
#include "paper/logo.h"

#include "test/test.h"

TEST(every_shipped_language_says_every_word)
{
	static const char *const languages[] = {"en", "fr", "de"};
	for (size_t i = 0; i < 3; i++) {
		const Labels *labels = labels_in(text_of(languages[i]));
		EQUAL_TEXT(text_of(labels->language), languages[i]);
		for (int which = 0; which < LABELS; which++) {
			CHECK(labels->of[which] && labels->of[which][0]);
			CHECK(label_key((Label)which) && label_key((Label)which)[0]);
			WORKS(label_check(arena, (Label)which, text_of(labels->of[which])));
		}
	}
}

TEST(words_written_down_come_back_the_same)
{
	OwnLabels own = {0};
	*LIST_ADD(arena, own) = (OwnLabel){TEXT("es"), TEXT("january"), TEXT("enero")};
	*LIST_ADD(arena, own) = (OwnLabel){TEXT("es"), TEXT("group"), TEXT(".")};
	const Labels *labels = labels_with(arena, TEXT("es"), own);
	const Labels *back = labels_read(arena, labels_written(arena, labels));
	EQUAL_TEXT(text_of(back->language), "es");
	for (int i = 0; i < LABELS; i++) {
		EQUAL_TEXT(text_of(back->of[i]), labels->of[i]);
	}
	EQUAL_TEXT(label_day(arena, back, day(2027, 1, 5)), "5 enero 2027");
}

TEST(the_words_nearest_to_the_language_are_taken)
{
	OwnLabels own = {0};
	*LIST_ADD(arena, own) = (OwnLabel){TEXT("pt-br"), TEXT("invoice"), TEXT("Nota")};
	*LIST_ADD(arena, own) = (OwnLabel){TEXT("pt"), TEXT("invoice"), TEXT("Fatura")};
	*LIST_ADD(arena, own) = (OwnLabel){TEXT("pt"), TEXT("net"), TEXT("Total sem IVA")};
	const Labels *brazil = labels_with(arena, TEXT("pt-BR"), own);
	EQUAL_TEXT(label(brazil, LABEL_INVOICE), "Nota");
	EQUAL_TEXT(label(brazil, LABEL_NET), "Total sem IVA");
	EQUAL_TEXT(label(labels_with(arena, TEXT("pt"), own), LABEL_INVOICE), "Fatura");
	EQUAL_TEXT(label(labels_with(arena, TEXT("ptx"), own), LABEL_INVOICE), "Invoice");
}

TEST(a_place_that_the_document_does_not_fill_stays_as_it_was_typed)
{
	OwnLabels own = {0};
	*LIST_ADD(arena, own) = (OwnLabel){TEXT("es"), TEXT("percent"), TEXT("%1 % %9")};
	const Labels *labels = labels_with(arena, TEXT("es"), own);
	WORKS(label_check(arena, LABEL_PERCENT, TEXT("%1 % %9")));
	EQUAL_TEXT(label_rate(arena, labels, (Rate){550}), "5.5 % %9");
}

TEST(a_logo_is_read_plain_and_made_small)
{
	Text file = test_file(arena, "test/data/logo.png");
	Bytes plain, again;
	WORKS(logo_plain(arena, bytes_of(file.chars, file.length), &plain));
	CHECK(plain.length > 100 && plain.start[25] == 2); /* RGB, no transparency */
	int width = plain.start[18] * 256 + plain.start[19];
	CHECK(width <= LOGO_PRINTED && width > LOGO_PRINTED / 2);
	WORKS(logo_plain(arena, plain, &again));
	CHECK(bytes_equal(plain, again));
}

TEST(a_logo_that_is_cut_off_or_huge_is_refused)
{
	Bytes plain;
	Text file = test_file(arena, "test/data/logo.png");
	REFUSES(logo_plain(arena, bytes_of(file.chars, file.length / 2), &plain),
		"This is no PNG picture of at most 4096 pixels a side.");
	REFUSES(logo_plain(arena, bytes_of(NEW_ARRAY(arena, char, LOGO_LIMIT + 1), LOGO_LIMIT + 1),
			&plain),
		"This file is larger than 512 KB.");
	unsigned char *bomb = NEW_ARRAY(arena, unsigned char, file.length);
	memcpy(bomb, file.chars, file.length);
	bomb[16] = 0x10; /* 268 million pixels wide */
	REFUSES(logo_plain(arena, bytes_of(bomb, file.length), &plain),
		"This is no PNG picture of at most 4096 pixels a side.");
}
