#include "paper/letter.h"
#include "paper/letter_inside.h"

void letter_add(Arena *arena, Letter *letter, LetterKind kind, Text text, Text value)
{
	*LIST_ADD(arena, letter->blocks) = (LetterBlock){kind, text, value, NULL};
}

void letter_row(Arena *arena, Letter *letter, const Text *cells, Text text)
{
	Text *kept = NEW_ARRAY(arena, Text, letter->columns.count);
	for (size_t i = 0; i < letter->columns.count; i++) {
		kept[i] = cells[i];
	}
	*LIST_ADD(arena, letter->blocks) = (LetterBlock){LETTER_ROW, text, TEXT(""), kept};
}

/* --- the head --- */

static const Style second = {TYPE_BODY, INK_SECOND, TO_LEFT};
static const Style body = {TYPE_BODY, INK_PLAIN, TO_LEFT};
static const Style value = {TYPE_BODY, INK_PLAIN, TO_RIGHT};

#define FACTS_WIDTH MILLIMETRES(76)

/* The first line of several, and the rest. */
static Text first_line(Arena *arena, Text lines, Text *ret_rest)
{
	Span rest = span_of(lines), first = {0};
	span_next(&rest, '\n', &first);
	*ret_rest = text_copy(arena, rest);
	return text_copy(arena, first);
}

static const Error *draw_sender(Drawing *drawing)
{
	static const Style name = {TYPE_NAME, INK_PLAIN, TO_LEFT};
	static const Style contact = {TYPE_BODY, INK_SECOND, TO_RIGHT};
	const Letter *letter = drawing->document;
	double y = drawing->y, width = PAGE_WIDTH * 0.62, picture = 0;
	Text rest;
	if (letter->logo.length > 0) {
		TRY(sheet_picture(drawing->sheet, drawing->arena, PAGE_LEFT, y, MILLIMETRES(60),
			MILLIMETRES(18), letter->logo, &picture));
		y += picture + MILLIMETRES(3);
	}
	double right = drawing->y + 4;
	right += sheet_text(drawing->sheet, PAGE_LEFT, right, PAGE_WIDTH, contact, letter->contact);
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, name,
		     first_line(drawing->arena, letter->sender, &rest)) +
	     1;
	y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, second, rest);
	drawing->y = (y > right ? y : right) + MILLIMETRES(9);
	return OK;
}

static void fact(Drawing *drawing, double *y, Text what, Text text)
{
	double left = PAGE_RIGHT - FACTS_WIDTH;
	double width = FACTS_WIDTH - sheet_text_width(drawing->sheet, second, what) - 10;
	sheet_text(drawing->sheet, left, *y, FACTS_WIDTH, second, what);
	*y += sheet_text(drawing->sheet, PAGE_RIGHT - width, *y, width, value, text) + 2;
}

static void draw_receiver(Drawing *drawing)
{
	const Letter *letter = drawing->document;
	double width = PAGE_WIDTH - FACTS_WIDTH - MILLIMETRES(8);
	double y = drawing->y, facts = drawing->y;
	if (day_set(letter->day)) {
		fact(drawing, &facts, label(drawing->labels, LABEL_DATE),
			label_day(drawing->arena, drawing->labels, letter->day));
	}
	EACH (LetterFact, each, letter->facts) {
		fact(drawing, &facts, each->what, each->text);
	}
	if (!text_empty(letter->receiver)) {
		y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, second,
			label(drawing->labels, LABEL_TO));
		y += sheet_text(drawing->sheet, PAGE_LEFT, y, width, body, letter->receiver);
	}
	drawing->y = (y > facts ? y : facts) + MILLIMETRES(8);
}

static const Error *draw_head(Drawing *drawing)
{
	static const Style title = {TYPE_TITLE, INK_ACCENT, TO_LEFT};
	static const Style subtitle = {TYPE_PROSE, INK_SECOND, TO_LEFT};
	const Letter *letter = drawing->document;
	TRY(draw_sender(drawing));
	drawing_flow(drawing, PAGE_LEFT, PAGE_WIDTH, title, drawing->title);
	drawing_flow(drawing, PAGE_LEFT, PAGE_WIDTH, subtitle, letter->subtitle);
	drawing->y += MILLIMETRES(4);
	draw_receiver(drawing);
	return OK;
}

/* --- the end --- */

double signatures_height(const Letter *letter)
{
	bool signed_by_nobody = text_empty(letter->signer[0]) && text_empty(letter->signer[1]);
	return signed_by_nobody ? 0 : MILLIMETRES(38);
}

static void draw_signatures(Drawing *drawing)
{
	static const Style note = {TYPE_NOTE, INK_SECOND, TO_LEFT};
	const Letter *letter = drawing->document;
	double width = PAGE_WIDTH / 2 - MILLIMETRES(8), high = signatures_height(letter);
	if (high == 0) {
		return;
	}
	drawing_room(drawing, high);
	double y = drawing->y + MILLIMETRES(10);
	for (size_t i = 0; i < 2; i++) {
		double x = i == 0 ? PAGE_LEFT : PAGE_RIGHT - width;
		if (text_empty(letter->signer[i])) {
			continue;
		}
		sheet_text(drawing->sheet, x, y, width, body, letter->signer[i]);
		sheet_rule(drawing->sheet, x, y + MILLIMETRES(20), width, INK_SECOND);
		sheet_text(drawing->sheet, x, y + MILLIMETRES(21), width, note,
			label(drawing->labels, LABEL_SIGNATURE));
	}
	drawing->y += high;
}

static void draw_note(Drawing *drawing)
{
	static const Style note = {TYPE_NOTE, INK_SECOND, TO_LEFT};
	const Letter *letter = drawing->document;
	if (text_empty(letter->note)) {
		return;
	}
	double height = sheet_text_height(drawing->sheet, PAGE_WIDTH, note, letter->note);
	drawing_room(drawing, height + MILLIMETRES(9));
	double y = PAGE_BOTTOM - height - MILLIMETRES(3);
	if (y > drawing->y) {
		drawing->y = y;
	}
	sheet_rule(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, INK_RULE);
	drawing->y += MILLIMETRES(3);
	drawing_flow(drawing, PAGE_LEFT, PAGE_WIDTH, note, letter->note);
}

static const Error *draw(Drawing *drawing)
{
	TRY(draw_head(drawing));
	draw_blocks(drawing);
	draw_signatures(drawing);
	draw_note(drawing);
	return OK;
}

const Error *letter_pdf(Arena *arena, const Letter *letter, Instant made, Bytes *ret_pdf)
{
	const Labels *labels = letter->labels ?: labels_in(letter->language);
	Text rest;
	Text title = text_empty(letter->number)
			     ? letter->title
			     : text_format(arena, "%s %s", text_chars(letter->title),
				       letter->number.chars);
	Drawing start = {.arena = arena,
		.labels = labels,
		.title = title,
		.from = first_line(arena, letter->sender, &rest),
		.document = letter};
	Seal with = {.title = title,
		.author = start.from,
		.language = text_of(labels->language),
		.made = made};
	return drawing_make(&start, letter->colour, draw, &with, ret_pdf);
}
