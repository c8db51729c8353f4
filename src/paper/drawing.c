#include "paper/drawing.h"

static const Style note = {TYPE_NOTE, INK_SECOND, TO_LEFT};
static const Style note_right = {TYPE_NOTE, INK_SECOND, TO_RIGHT};

/* One page needs no number; of several each says which it is, and of what. */
static void end_page(Drawing *drawing)
{
	if (drawing->pages < 2) {
		return;
	}
	Arena *arena = drawing->arena;
	double y =
		A4_HEIGHT - (drawing->slip > 0 ? drawing->slip + MILLIMETRES(5) : MILLIMETRES(14));
	const Text numbers[] = {text_format(arena, "%zu", drawing->page),
		text_format(arena, "%zu", drawing->pages)};
	Text place = label_filled(arena, drawing->labels->of[LABEL_PAGE], numbers, 2);
	sheet_text(drawing->sheet, PAGE_LEFT, y, PAGE_WIDTH, note, drawing->title);
	sheet_text(drawing->sheet, PAGE_LEFT, y, PAGE_WIDTH, note_right, place);
}

void drawing_turn(Drawing *drawing)
{
	end_page(drawing);
	sheet_turn(drawing->sheet);
	drawing->page++;
	drawing->y = PAGE_TOP;
	sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH / 2, note, drawing->from);
	drawing->y += sheet_text(drawing->sheet, PAGE_LEFT + PAGE_WIDTH / 2, drawing->y,
		PAGE_WIDTH / 2, note_right, drawing->title);
	drawing->y += MILLIMETRES(6);
	if (drawing->repeated) {
		drawing->repeated(drawing);
	}
}

void drawing_room(Drawing *drawing, double height)
{
	if (drawing->y + height > PAGE_BOTTOM) {
		drawing_turn(drawing);
	}
}

void drawing_flow(Drawing *drawing, double x, double width, Style style, Text text)
{
	double line = type_line(style.type);
	size_t lines = sheet_text_lines(drawing->sheet, width, style, text);
	for (size_t from = 0, count; from < lines; from += count) {
		double room = PAGE_BOTTOM - drawing->y + 0.1; /* what sums of fractions lose */
		size_t rest = lines - from, fitting = room > 0 ? (size_t)(room / line) : 0;
		count = fitting < rest ? fitting : rest;
		count -= count + 1 == rest && count > 1; /* the last line takes one with it */
		count = count == 1 && rest > 1 ? 0 : count;
		sheet_text_part(drawing->sheet, x, drawing->y, width, style, text, from, count);
		drawing->y += (double)count * line;
		if (count < rest) {
			drawing_turn(drawing);
		}
	}
}

const Error *drawing_make(const Drawing *start, Text colour, const Error *(*draw)(Drawing *drawing),
	const Seal *with, Bytes *ret_pdf)
{
	size_t pages = 1;
	Drawing drawing;
	do { /* again when there were more than the numbers at their feet said */
		drawing = *start;
		drawing.sheet = sheet_new(start->arena, colour, with->language);
		drawing.y = PAGE_TOP;
		drawing.page = 1;
		drawing.pages = pages;
		TRY(draw(&drawing));
		end_page(&drawing);
		pages = drawing.page;
	} while (pages != drawing.pages);
	*ret_pdf = seal(start->arena, drawing.sheet, with);
	return OK;
}
