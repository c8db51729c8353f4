#include "domain/notice_text.h"

#include "domain/check.h"

#include <string.h>

static const char *const keys[NOTICE_KINDS] = {"new_due", "delay", "information", "clarification",
	"counter_offer", "refusal", "promise", "travel", "feedback", "meeting", "invoice",
	"before_due", "due", "late", "later", "last", "why_lost", "why_outage", "why_urgent",
	"why_overrun", "why_late"};

const char *notice_key(NoticeKind kind)
{
	return keys[kind];
}

const char *notice_name(NoticeKind kind)
{
	static const char *const names[NOTICE_KINDS] = {N_("A new date"), N_("A slight delay"),
		N_("Information is missing"), N_("A question to clear up"), N_("A counter-offer"),
		N_("A polite refusal"), N_("A promise, confirmed"), N_("Travelling"),
		N_("Asking for feedback"), N_("A meeting that must move"), N_("With an invoice"),
		N_("Before it is due"), N_("On the day it is due"), N_("A week late"),
		N_("Two weeks late"), N_("A month late"), N_("Why: time was lost"),
		N_("Why: power or network was cut"), N_("Why: something urgent came"),
		N_("Why: it takes longer"), N_("Why: information is late")};
	return names[kind];
}

bool notice_from_key(Text key, NoticeKind *ret_kind)
{
	int index = key_index(keys, NOTICE_KINDS, key);
	if (index < 0) {
		return false;
	}
	*ret_kind = (NoticeKind)index;
	return true;
}

/* --- placeholders ------------------------------------------------------------------------------
 */

static const struct {
	const char *name, *about;
	PlaceholderType type;
	bool of_work; /* a line with it stands once for each piece of work */
} placeholders[PLACEHOLDERS] = {
	[SAY_CONTACT] = {"contact", N_("who is written to; without a contact, the client")},
	[SAY_CLIENT] = {"client", N_("the client’s name")},
	[SAY_WORK] = {"work", N_("what was promised or asked for"), SAYS_TEXT, true},
	[SAY_DUE] = {"due", N_("the date agreed on or wished for, there"), SAYS_TIME, true},
	[SAY_NEW_DUE] = {"new_due", N_("the new date or the one offered, there"), SAYS_TIME, true},
	[SAY_HOURS] = {"hours", N_("how much work it is"), SAYS_LENGTH, true},
	[SAY_PLACE] = {"place", N_("whose clock the dates are on")},
	[SAY_WHY] = {"why", N_("why: a sentence of its own")},
	[SAY_WHAT] = {"what", N_("what is asked or missing")},
	[SAY_ME] = {"me", N_("your name")},
	[SAY_DOCUMENT] = {"document", N_("invoice, credit note, deposit invoice")},
	[SAY_NUMBER] = {"number", N_("the invoice’s number")},
	[SAY_AMOUNT] = {"amount", N_("what the invoice asks for"), SAYS_MONEY, false},
	[SAY_PAID] = {"paid", N_("what has come of it; nothing: the line is left out"), SAYS_MONEY,
		false},
	[SAY_OPEN] = {"open", N_("what is still open"), SAYS_MONEY, false},
	[SAY_PAY_BY] = {"pay_by", N_("the day it is to be paid by"), SAYS_DAY, false},
	[SAY_DAYS] = {"days", N_("how many days it is late"), SAYS_NUMBER, false},
	[SAY_RATE] = {"rate", N_("the yearly rate of interest on late payment; none: the line is "
				 "left out")},
	[SAY_INTEREST] = {"interest", N_("the interest so far"), SAYS_MONEY, false},
	[SAY_INDEMNITY] = {"indemnity",
		N_("the fixed sum for recovery costs, where the law gives "
		   "it"),
		SAYS_MONEY, false},
};

const char *placeholder_name(Placeholder placeholder)
{
	return placeholders[placeholder].name;
}

const char *placeholder_about(Placeholder placeholder)
{
	return placeholders[placeholder].about;
}

PlaceholderType placeholder_type(Placeholder placeholder)
{
	return placeholders[placeholder].type;
}

bool notice_may_say(NoticeKind kind, Placeholder placeholder)
{
	enum {
		ANY = 1 << SAY_CONTACT | 1 << SAY_CLIENT | 1 << SAY_ME,
		WORK = ANY | 1 << SAY_WORK | 1 << SAY_DUE | 1 << SAY_HOURS | 1 << SAY_PLACE,
		BILL = ANY | 1 << SAY_DOCUMENT | 1 << SAY_NUMBER | 1 << SAY_AMOUNT | 1 << SAY_PAID |
		       1 << SAY_OPEN | 1 << SAY_PAY_BY,
		LATE = BILL | 1 << SAY_DAYS | 1 << SAY_RATE | 1 << SAY_INTEREST |
		       1 << SAY_INDEMNITY,
	};
	static const unsigned may[NOTICE_KINDS] = {
		[NOTICE_NEW_DUE] = WORK | 1 << SAY_NEW_DUE | 1 << SAY_WHY,
		[NOTICE_DELAY] = WORK | 1 << SAY_NEW_DUE | 1 << SAY_WHY,
		[NOTICE_INFORMATION] = WORK | 1 << SAY_NEW_DUE | 1 << SAY_WHAT,
		[NOTICE_CLARIFICATION] = WORK | 1 << SAY_WHAT,
		[NOTICE_COUNTER_OFFER] = WORK | 1 << SAY_NEW_DUE,
		[NOTICE_REFUSAL] = WORK,
		[NOTICE_PROMISE] = WORK,
		[NOTICE_TRAVEL] = ANY | 1 << SAY_WHAT,
		[NOTICE_FEEDBACK] = ANY | 1 << SAY_WORK,
		[NOTICE_MEETING] = WORK | 1 << SAY_WHY,
		[NOTICE_INVOICE] = BILL,
		[NOTICE_BEFORE_DUE] = BILL,
		[NOTICE_DUE] = BILL,
		[NOTICE_LATE] = LATE,
		[NOTICE_LATER] = LATE,
		[NOTICE_LAST] = LATE,
	};
	return may[kind] >> placeholder & 1;
}

static bool placeholder_from(Span name, Placeholder *ret_placeholder)
{
	for (int i = 0; i < PLACEHOLDERS; i++) {
		if (span_is(name, placeholders[i].name)) {
			*ret_placeholder = (Placeholder)i;
			return true;
		}
	}
	return false;
}

/* What stands between the brace at the beginning of rest and its fellow; false: there is none. */
static bool braced(Span rest, Span *ret_name)
{
	const char *end = memchr(rest.start, '}', rest.length);
	const char *line = memchr(rest.start, '\n', rest.length);
	if (!end || (line && line < end)) {
		return false;
	}
	*ret_name = (Span){rest.start + 1, (size_t)(end - rest.start) - 1};
	return true;
}

/* --- checking ----------------------------------------------------------------------------------
 */

static const Error *check_places(Arena *arena, NoticeKind kind, const char *field, Text text)
{
	int64_t line = 1;
	const char *begin = text_chars(text);
	const char *end = begin + text.length;
	for (const char *at = begin; at < end; at++) {
		if (*at == '\n') {
			line++;
			begin = at + 1;
		}
		if (*at != '{' && *at != '}') {
			continue;
		}
		int64_t column = (int64_t)text_code_points(
					 text_copy(arena, (Span){begin, (size_t)(at - begin)})) +
				 1;
		Span name;
		Placeholder placeholder;
		if (*at == '}' || !braced((Span){at, (size_t)(end - at)}, &name)) {
			return refuse(arena, field,
				"Line %1, character %2: a brace stands alone. A place is written "
				"{so}.",
				arg(line), arg(column));
		}
		if (!placeholder_from(name, &placeholder)) {
			return refuse(arena, field,
				"Line %1, character %2: there is no place called “%3”.", arg(line),
				arg(column), arg(text_copy(arena, name)));
		}
		if (!notice_may_say(kind, placeholder)) {
			return refuse(arena, field,
				"Line %1, character %2: a text of this kind knows no “%3”.",
				arg(line), arg(column), arg(text_copy(arena, name)));
		}
		at = name.start + name.length;
	}
	return OK;
}

const Error *notice_check(Arena *arena, NoticeKind kind, const NoticeText *text)
{
	Problems problems = {.arena = arena};
	if (!notice_is_reason(kind)) {
		problem(&problems, check_said(arena, "subject", text->subject));
	}
	problem(&problems, check_one_line(arena, "subject", text->subject, NOTICE_SUBJECT_LIMIT));
	problem(&problems, check_places(arena, kind, "subject", text->subject));
	problem(&problems, check_said(arena, "body", text->body));
	problem(&problems, check_length(arena, "body", text->body, NOTICE_BODY_LIMIT));
	problem(&problems, check_places(arena, kind, "body", text->body));
	return problems.first;
}

/* --- filling in ---------------------------------------------------------------------------------
 */

static Text fact(const NoticeFacts *facts, const NoticeWork *work, Placeholder placeholder)
{
	const NoticeInvoice *invoice = &facts->invoice;
	switch (placeholder) {
	case SAY_CONTACT:
		return text_empty(facts->contact) ? facts->client : facts->contact;
	case SAY_CLIENT:
		return facts->client;
	case SAY_WORK:
		return work->work;
	case SAY_DUE:
		return work->due;
	case SAY_NEW_DUE:
		return work->new_due;
	case SAY_HOURS:
		return work->hours;
	case SAY_PLACE:
		return facts->place;
	case SAY_WHY:
		return facts->why;
	case SAY_WHAT:
		return facts->what;
	case SAY_ME:
		return facts->me;
	case SAY_DOCUMENT:
		return invoice->document;
	case SAY_NUMBER:
		return invoice->number;
	case SAY_AMOUNT:
		return invoice->amount;
	case SAY_PAID:
		return invoice->paid;
	case SAY_OPEN:
		return invoice->open;
	case SAY_PAY_BY:
		return invoice->pay_by;
	case SAY_DAYS:
		return invoice->days;
	case SAY_RATE:
		return invoice->rate;
	case SAY_INTEREST:
		return invoice->interest;
	case SAY_INDEMNITY:
		return invoice->indemnity;
	case PLACEHOLDERS:
		break;
	}
	return TEXT("");
}

/* One line, filled in. False when a place has nothing to say; *ret_of_work whether it speaks of the
 * work. */
static bool line_filled(Arena *arena, Span line, const NoticeFacts *facts, const NoticeWork *work,
	Text *ret_line, bool *ret_of_work)
{
	Buffer out = buffer_new(arena);
	bool whole = true;
	*ret_of_work = false;
	while (line.length) {
		Span name;
		Placeholder placeholder;
		if (*line.start != '{' || !braced(line, &name) ||
			!placeholder_from(name, &placeholder)) {
			buffer_char(&out, *line.start);
			line = (Span){line.start + 1, line.length - 1};
			continue;
		}
		Text said = fact(facts, work, placeholder);
		whole = whole && !text_empty(said);
		*ret_of_work = *ret_of_work || placeholders[placeholder].of_work;
		buffer_text(&out, said);
		line = (Span){line.start + name.length + 2, line.length - name.length - 2};
	}
	*ret_line = buffer_done(&out);
	return whole;
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
	Span rest = span_of(text), line;
	int blanks = 0;
	while (span_next(&rest, '\n', &line)) {
		Text said;
		bool of_work;
		const NoticeWork *first = facts->works.count ? facts->works.items : &none;
		bool whole = line_filled(arena, line, facts, first, &said, &of_work);
		if (whole) {
			add_line(&out, said, &blanks);
		}
		for (size_t i = 1; of_work && i < facts->works.count; i++) {
			if (line_filled(
				    arena, line, facts, &facts->works.items[i], &said, &of_work)) {
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
	bool of_work;
	(void)line_filled(arena, span_of(subject), facts, &together, &said, &of_work);
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

bool language_is_tag(Text tag)
{
	Span rest = span_of(tag), part;
	bool first = true;
	if (tag.length > LANGUAGE_TAG_LIMIT || text_empty(tag) ||
		tag.chars[tag.length - 1] == '-') {
		return false;
	}
	while (span_next(&rest, '-', &part)) {
		if (part.length < 2 || part.length > (first ? 3u : 8u)) {
			return false;
		}
		for (size_t i = 0; i < part.length; i++) {
			char c = part.start[i] | 0x20;
			bool digit = part.start[i] >= '0' && part.start[i] <= '9';
			if ((c < 'a' || c > 'z') && (first || !digit)) {
				return false;
			}
		}
		first = false;
	}
	return true;
}
