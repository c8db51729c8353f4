/* The blocks of a letter: prose in a column that is easy to read, tables and sums across the page.
 */
#include "paper/letter_inside.h"

static const Style prose = {TYPE_PROSE, INK_PLAIN, TO_LEFT};
static const Style second = {TYPE_BODY, INK_SECOND, TO_LEFT};
static const Style small = {TYPE_NOTE, INK_SECOND, TO_LEFT};
static const Style strong = {TYPE_STRONG, INK_PLAIN, TO_LEFT};

#define PROSE_WIDTH MILLIMETRES(142)
#define PAIR_WIDTH MILLIMETRES(48)
#define SUMS_WIDTH (PAGE_WIDTH * 0.52)
#define POINT_INDENT 12
#define GAP 5    /* between two blocks */
#define GUTTER 8 /* between two columns */
#define AIR 4.4  /* above and below a row of the table */

static Style on(Side side, Style style)
{
	style.side = side;
	return style;
}

/* --- prose --- */

static void put_heading(Drawing *drawing, Text text)
{
	static const Style heading = {TYPE_NAME, INK_PLAIN, TO_LEFT};
	double height = sheet_text_height(drawing->sheet, PROSE_WIDTH, heading, text);
	drawing_room(drawing, 10 + height + 3 * type_line(TYPE_PROSE));
	drawing->y += 10;
	drawing_flow(drawing, PAGE_LEFT, PROSE_WIDTH, heading, text);
	drawing->y += 2;
}

static void put_point(Drawing *drawing, Text text)
{
	drawing_room(drawing, 2 * type_line(TYPE_PROSE));
	sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, 0, prose, TEXT("–"));
	drawing_flow(drawing, PAGE_LEFT + POINT_INDENT, PROSE_WIDTH - POINT_INDENT, prose, text);
	drawing->y += GAP / 2.0;
}

static void put_pair(Drawing *drawing, const LetterBlock *block)
{
	static const Style what = {TYPE_PROSE, INK_SECOND, TO_LEFT};
	double width = PAIR_WIDTH - GUTTER;
	double height = sheet_text_height(drawing->sheet, width, what, block->text);
	drawing_room(
		drawing, height > 2 * type_line(TYPE_PROSE) ? height : 2 * type_line(TYPE_PROSE));
	double from = drawing->y;
	size_t page = drawing->page;
	sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, width, what, block->text);
	drawing_flow(
		drawing, PAGE_LEFT + PAIR_WIDTH, PROSE_WIDTH - PAIR_WIDTH, prose, block->value);
	if (drawing->page == page && drawing->y < from + height) {
		drawing->y = from + height;
	}
	drawing->y += GAP / 2.0;
}

/* --- the table --- */

static double column_edge(const Letter *letter, size_t column)
{
	int before = 0, all = 0;
	for (size_t i = 0; i < letter->columns.count; i++) {
		before += i < column ? letter->columns.items[i].share : 0;
		all += letter->columns.items[i].share;
	}
	return PAGE_LEFT + (PAGE_WIDTH + GUTTER) * before / (all > 0 ? all : 1);
}

static double column_width(const Letter *letter, size_t column)
{
	return column_edge(letter, column + 1) - column_edge(letter, column) - GUTTER;
}

static double cell_height(Drawing *drawing, size_t column, Style style, Text text)
{
	return sheet_text_height(
		drawing->sheet, column_width(drawing->document, column), style, text);
}

static double head_height(Drawing *drawing)
{
	const Letter *letter = drawing->document;
	double height = type_line(TYPE_BODY);
	for (size_t i = 0; i < letter->columns.count; i++) {
		double cell = cell_height(drawing, i, second, letter->columns.items[i].heading);
		height = cell > height ? cell : height;
	}
	return height + 3.5;
}

static void table_head(Drawing *drawing)
{
	const Letter *letter = drawing->document;
	double height = head_height(drawing);
	for (size_t i = 0; i < letter->columns.count; i++) {
		const LetterColumn *column = &letter->columns.items[i];
		sheet_text(drawing->sheet, column_edge(letter, i), drawing->y,
			column_width(letter, i), on(column->side, second), column->heading);
	}
	drawing->y += height;
	sheet_rule(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, INK_PLAIN);
}

/* A cell with the small line under it, where it has that. */
static double whole_cell_height(Drawing *drawing, const LetterBlock *block, size_t column)
{
	const Letter *letter = drawing->document;
	return cell_height(drawing, column, second, block->cells[column]) +
	       (column == letter->telling ? cell_height(drawing, column, small, block->text) : 0);
}

static double row_height(Drawing *drawing, const LetterBlock *block)
{
	const Letter *letter = drawing->document;
	double height = 0;
	for (size_t i = 0; i < letter->columns.count; i++) {
		double cell = whole_cell_height(drawing, block, i);
		height = cell > height ? cell : height;
	}
	return height + 2 * AIR;
}

static void put_cell(Drawing *drawing, const LetterBlock *block, size_t column)
{
	static const Style plain = {TYPE_BODY, INK_PLAIN, TO_LEFT};
	const Letter *letter = drawing->document;
	double x = column_edge(letter, column), width = column_width(letter, column);
	drawing_flow(drawing, x, width, on(letter->columns.items[column].side, plain),
		block->cells[column]);
	if (column == letter->telling) {
		drawing_flow(drawing, x, width, small, block->text);
	}
}

/* after: what stays with it, the sums. Of a row that is higher than a page the long cells come
 * last, and go on over the pages. */
static void put_row(Drawing *drawing, const LetterBlock *block, double after)
{
	const Letter *letter = drawing->document;
	double height = row_height(drawing, block) - 2 * AIR;
	if (height + 2 * AIR + after < PAGE_ROOM) {
		drawing_room(drawing, height + 2 * AIR + after);
	}
	double top = drawing->y + AIR, room = PAGE_BOTTOM - top;
	for (size_t i = 0; i < letter->columns.count; i++) {
		drawing->y = top;
		if (whole_cell_height(drawing, block, i) <= room) {
			put_cell(drawing, block, i);
		}
	}
	drawing->y = height <= room ? top + height : top;
	for (size_t i = 0; i < letter->columns.count && height > room; i++) {
		if (whole_cell_height(drawing, block, i) > room) {
			put_cell(drawing, block, i);
		}
	}
	drawing->y += AIR;
	sheet_rule(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, INK_RULE);
}

/* Stays with the first of its rows. */
static void put_group(Drawing *drawing, const LetterBlock *block, double next)
{
	double width = PAGE_WIDTH * 0.78;
	double height = sheet_text_height(drawing->sheet, width, strong, block->text) + 2 * AIR;
	drawing_room(drawing, height + AIR + next);
	drawing->y += 2 * AIR;
	sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, width, strong, block->text);
	sheet_text(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, on(TO_RIGHT, strong),
		block->value);
	drawing->y += height - AIR;
	sheet_rule(drawing->sheet, PAGE_LEFT, drawing->y, PAGE_WIDTH, INK_RULE);
}

/* --- sums --- */

static void put_sum(Drawing *drawing, const LetterBlock *block)
{
	bool total = block->kind == LETTER_TOTAL;
	Style what = total ? (Style){TYPE_SUM, INK_ACCENT, TO_LEFT} : second;
	Style amount = {total ? TYPE_SUM : TYPE_BODY, total ? INK_ACCENT : INK_PLAIN, TO_RIGHT};
	double left = PAGE_RIGHT - SUMS_WIDTH, width = SUMS_WIDTH - MILLIMETRES(30);
	if (total) {
		drawing->y += 1.5;
		sheet_rule(drawing->sheet, left, drawing->y, SUMS_WIDTH, INK_ACCENT);
		drawing->y += 5;
	}
	double height = sheet_text(drawing->sheet, left, drawing->y, width, what, block->text);
	sheet_text(drawing->sheet, left, drawing->y, SUMS_WIDTH, amount, block->value);
	drawing->y += height + 2.6;
}

static bool is_sum(LetterKind kind)
{
	return kind == LETTER_SUM || kind == LETTER_TOTAL;
}

/* With the place to sign, where nothing comes between. */
static double sums_height(const Letter *letter, const LetterBlock *first, const LetterBlock *end)
{
	const LetterBlock *block = first;
	double height = first < end && is_sum(first->kind) ? MILLIMETRES(4) : 0;
	for (; block < end && is_sum(block->kind); block++) {
		height += block->kind == LETTER_TOTAL ? 9 + type_line(TYPE_SUM)
						      : 2.6 + type_line(TYPE_BODY);
	}
	return height + (block == end ? signatures_height(letter) : 0);
}

/* Sums stay together. */
static void begin_sums(Drawing *drawing, const LetterBlock *first, const LetterBlock *end)
{
	double height = sums_height(drawing->document, first, end);
	if (height < PAGE_ROOM) {
		drawing_room(drawing, height);
	}
	drawing->y += MILLIMETRES(4);
}

/* --- one after the other --- */

static bool in_table(LetterKind kind)
{
	return kind == LETTER_ROW || kind == LETTER_GROUP;
}

static void begin_table(Drawing *drawing, const LetterBlock *first)
{
	double row = first->kind == LETTER_ROW ? row_height(drawing, first) : MILLIMETRES(18);
	drawing_room(drawing, 2 * GAP + head_height(drawing) + (row < PAGE_ROOM ? row : 0));
	drawing->y += 2 * GAP;
	table_head(drawing);
	drawing->repeated = table_head;
}

static void put_block(Drawing *drawing, const LetterBlock *block, const LetterBlock *end)
{
	const LetterBlock *next = block + 1;
	switch (block->kind) {
	case LETTER_HEADING:
		put_heading(drawing, block->text);
		break;
	case LETTER_PARAGRAPH:
		drawing_flow(drawing, PAGE_LEFT, PROSE_WIDTH, prose, block->text);
		drawing->y += GAP;
		break;
	case LETTER_POINT:
		put_point(drawing, block->text);
		break;
	case LETTER_PAIR:
		put_pair(drawing, block);
		break;
	case LETTER_ROW:
		put_row(drawing, block, sums_height(drawing->document, next, end));
		break;
	case LETTER_GROUP:
		put_group(drawing, block,
			next < end && next->kind == LETTER_ROW ? row_height(drawing, next) : 0);
		break;
	case LETTER_SUM:
	case LETTER_TOTAL:
		put_sum(drawing, block);
		break;
	}
}

/* --- the end --- */

static double prose_height(Drawing *drawing, const LetterBlock *block)
{
	static const Style heading = {TYPE_NAME, INK_PLAIN, TO_LEFT};
	Sheet *sheet = drawing->sheet;
	switch (block->kind) {
	case LETTER_HEADING:
		return 12 + sheet_text_height(sheet, PROSE_WIDTH, heading, block->text);
	case LETTER_PARAGRAPH:
		return GAP + sheet_text_height(sheet, PROSE_WIDTH, prose, block->text);
	case LETTER_POINT:
		return GAP +
		       sheet_text_height(sheet, PROSE_WIDTH - POINT_INDENT, prose, block->text);
	case LETTER_PAIR:
		return GAP +
		       sheet_text_height(sheet, PROSE_WIDTH - PAIR_WIDTH, prose, block->value);
	case LETTER_ROW:
	case LETTER_GROUP:
	case LETTER_SUM:
	case LETTER_TOTAL:
		break;
	}
	return 0;
}

/* The last words, with the heading over them, stay with the place to sign: nobody is asked to sign
 * a page that says nothing. */
static void keep_end(Drawing *drawing, const LetterBlock *block, const LetterBlock *end)
{
	const LetterBlock *last = end - 1;
	bool heads = block->kind == LETTER_HEADING && block + 1 == last;
	double height = prose_height(drawing, block) + (heads ? prose_height(drawing, last) : 0);
	double whole = height + signatures_height(drawing->document);
	if ((block == last || heads) && height > 0 && whole < PAGE_ROOM) {
		drawing_room(drawing, whole);
	}
}

void draw_blocks(Drawing *drawing)
{
	const Letter *letter = drawing->document;
	const LetterBlock *end = letter->blocks.items + letter->blocks.count;
	bool table = false, sums = false;
	EACH (const LetterBlock, block, letter->blocks) {
		if (in_table(block->kind) && !table) {
			begin_table(drawing, block);
		} else if (!in_table(block->kind) && table) {
			drawing->repeated = NULL;
			drawing->y += is_sum(block->kind) ? 0 : GAP;
		}
		table = in_table(block->kind);
		if (is_sum(block->kind) && !sums) {
			begin_sums(drawing, block, end);
		}
		sums = is_sum(block->kind);
		keep_end(drawing, block, end);
		put_block(drawing, block, end);
	}
	drawing->repeated = NULL;
}
