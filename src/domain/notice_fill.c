/* Filling a text in. */
#include "domain/notice_text.h"

/* What is said in a line: all of it, and which piece of the list that the line stands for. */
typedef struct {
	const NoticeFacts *facts;
	const NoticeWork *work;
	size_t at;
} Saying;

static const NoticeItems *items_of(const NoticeFacts *facts, PlaceholderOf of)
{
	return of == OF_DONE      ? &facts->update.done
	       : of == OF_NEXT    ? &facts->update.next
	       : of == OF_WAITING ? &facts->update.waiting
				  : NULL;
}

static NoticeItem item_at(const NoticeItems *items, size_t at)
{
	return at < items->count ? items->items[at] : (NoticeItem){{0}, {0}};
}

static Text fact(const Saying *saying, Placeholder placeholder)
{
	const NoticeFacts *facts = saying->facts;
	const NoticeInvoice *invoice = &facts->invoice;
	const NoticeUpdate *update = &facts->update;
	const NoticeItem next = item_at(&update->next, saying->at);
	const Text said[PLACEHOLDERS] = {
		[SAY_CONTACT] = text_empty(facts->contact) ? facts->client : facts->contact,
		[SAY_CLIENT] = facts->client,
		[SAY_WORK] = saying->work->work,
		[SAY_DUE] = saying->work->due,
		[SAY_NEW_DUE] = saying->work->new_due,
		[SAY_HOURS] = saying->work->hours,
		[SAY_PLACE] = facts->place,
		[SAY_WHY] = facts->why,
		[SAY_WHAT] = facts->what,
		[SAY_ME] = facts->me,
		[SAY_DOCUMENT] = invoice->document,
		[SAY_NUMBER] = invoice->number,
		[SAY_AMOUNT] = invoice->amount,
		[SAY_PAID] = invoice->paid,
		[SAY_OPEN] = invoice->open,
		[SAY_PAY_BY] = invoice->pay_by,
		[SAY_DAYS] = invoice->days,
		[SAY_RATE] = invoice->rate,
		[SAY_INTEREST] = invoice->interest,
		[SAY_INDEMNITY] = invoice->indemnity,
		[SAY_DAY] = update->day,
		[SAY_SINCE] = update->since,
		[SAY_DONE] = item_at(&update->done, saying->at).what,
		[SAY_WORKED] = update->worked,
		[SAY_NEXT] = next.what,
		[SAY_NEXT_DUE] = next.due,
		[SAY_WAITING] = item_at(&update->waiting, saying->at).what,
	};
	return said[placeholder];
}

/* One line, filled in; false when a place has nothing to say. */
static bool line_filled(Arena *arena, Span line, const Saying *saying, Text *ret_line)
{
	Buffer out = buffer_new(arena);
	bool whole = true;
	while (line.length) {
		Span name;
		Placeholder placeholder;
		if (*line.start != '{' || !placeholder_braced(line, &name) ||
			!placeholder_from(name, &placeholder)) {
			buffer_char(&out, *line.start);
			line = (Span){line.start + 1, line.length - 1};
			continue;
		}
		Text said = fact(saying, placeholder);
		whole = whole && !text_empty(said);
		buffer_text(&out, said);
		line = (Span){line.start + name.length + 2, line.length - name.length - 2};
	}
	*ret_line = buffer_done(&out);
	return whole;
}

/* The list that a line speaks of: the first one named in it. */
static PlaceholderOf list_of(Span line)
{
	for (; line.length; line = (Span){line.start + 1, line.length - 1}) {
		Span name;
		Placeholder placeholder;
		if (*line.start == '{' && placeholder_braced(line, &name) &&
			placeholder_from(name, &placeholder) &&
			placeholder_of(placeholder) != OF_NOTHING) {
			return placeholder_of(placeholder);
		}
	}
	return OF_NOTHING;
}

/* How often it stands there. Without work a line is filled in once, with nothing. */
static size_t times(const NoticeFacts *facts, PlaceholderOf of)
{
	const NoticeItems *items = items_of(facts, of);
	return items ? items->count : of == OF_WORK && facts->works.count ? facts->works.count : 1;
}

/* Whether the paragraph at the beginning of rest was made for a list that is empty. */
static bool is_idle(const NoticeFacts *facts, Span rest)
{
	Span line;
	while (span_next(&rest, '\n', &line) && line.length > 0) {
		if (times(facts, list_of(line)) == 0) {
			return true;
		}
	}
	return false;
}

static void add_line(Buffer *out, Text line, int *blanks)
{
	if (text_empty(line)) {
		*blanks += 1;
		return;
	}
	if (out->length) {
		buffer_chars(out, *blanks ? "\n\n" : "\n");
	}
	*blanks = 0;
	buffer_text(out, line);
}

static Text filled(Arena *arena, Text text, const NoticeFacts *facts)
{
	static const NoticeWork none = {{0}, {0}, {0}, {0}};
	Buffer out = buffer_new(arena);
	Span rest = span_of(text), line, before = rest;
	int blanks = 0;
	bool begins = true, idle = false;
	for (; span_next(&rest, '\n', &line); before = rest) {
		idle = begins ? is_idle(facts, before) : idle;
		begins = line.length == 0;
		size_t count = idle && !begins ? 0 : times(facts, list_of(line));
		for (size_t i = 0; i < count; i++) {
			Text said;
			const NoticeWork *work =
				i < facts->works.count ? &facts->works.items[i] : &none;
			if (line_filled(arena, line, &(Saying){facts, work, i}, &said)) {
				add_line(&out, said, &blanks);
			}
		}
	}
	return buffer_done(&out);
}

/* A subject is one line: several pieces of work stand in it one after another. */
static Text subject_filled(Arena *arena, Text subject, const NoticeFacts *facts)
{
	Buffer all = buffer_new(arena);
	EACH (const NoticeWork, work, facts->works) {
		buffer_chars(&all, all.length ? ", " : "");
		buffer_text(&all, work->work);
	}
	NoticeWork together =
		facts->works.count ? facts->works.items[0] : (NoticeWork){{0}, {0}, {0}, {0}};
	together.work = buffer_done(&all);
	Text said;
	(void)line_filled(arena, span_of(subject), &(Saying){facts, &together, 0}, &said);
	said = text_trim(arena, said);
	while (facts->works.count == 0 && said.length && said.chars[said.length - 1] == ':') {
		said = text_trim(
			arena, text_format(arena, "%.*s", (int)said.length - 1, said.chars));
	}
	return text_head(arena, said, NOTICE_SUBJECT_LIMIT);
}

NoticeText notice_fill(Arena *arena, const NoticeText *text, const NoticeFacts *facts)
{
	return (NoticeText){
		.subject = subject_filled(arena, text->subject, facts),
		.body = filled(arena, text->body, facts),
	};
}
