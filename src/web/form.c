#include "web/form.h"

#include "app/context.h"

#include <string.h>

enum { FORM_VALUES_LIMIT = 4096 };

typedef struct Problem {
	const char *field;
	Message why;
	struct Problem *next;
} Problem;

struct Form {
	Arena *arena;
	const Request *request; /* NULL: not sent */
	Problem *problems, *last;
};

Form *form_of(Arena *arena, const Request *request)
{
	Form *form = NEW(arena, Form);
	form->arena = arena;
	form->request = request;
	if (request && request->shown_again) {
		form_problem(form, "", message(arena, SHOWN_AGAIN));
	}
	return form;
}

Form *form_of_query(Arena *arena, const Request *request)
{
	Request *asked = NEW(arena, Request);
	*asked = *request;
	asked->form = request->query;
	asked->form_count = request->query_count;
	return form_of(arena, asked);
}

bool form_sent(const Form *form)
{
	return form && form->request;
}

void form_problem(Form *form, const char *field, Message message)
{
	if (form_why(form, field).msgid) {
		return; /* the first sentence about a field is the one that helps */
	}
	Problem *problem = NEW(form->arena, Problem);
	*problem = (Problem){field, message, NULL};
	if (form->last) {
		form->last->next = problem;
	} else {
		form->problems = problem;
	}
	form->last = problem;
}

bool form_good(const Form *form)
{
	return !form->problems;
}

const Error *form_refused(Form *form, const Error *error)
{
	if (error && error->kind != ERROR_REFUSED) {
		return error;
	}
	for (; error; error = error->next) {
		form_problem(form, error->field ? error->field : "", error->reason);
	}
	return OK;
}

bool form_holds(const Form *form, const char *field)
{
	return form_sent(form) && http_has_field(form->request, field);
}

const Form *form_with(const Form *form, const char *field)
{
	return form_holds(form, field) ? form : NULL;
}

Text form_typed(const Form *form, const char *field, Text otherwise)
{
	return form_holds(form, field) ? http_field(form->request, field) : otherwise;
}

bool form_ticked(const Form *form, const char *field, bool otherwise)
{
	return form_sent(form) ? !text_empty(http_field(form->request, field)) : otherwise;
}

Message form_why(const Form *form, const char *field)
{
	for (const Problem *problem = form ? form->problems : NULL; problem;
		problem = problem->next) {
		if (strcmp(problem->field, field) == 0) {
			return problem->why;
		}
	}
	return (Message){0};
}

Message form_why_apart(const Form *form, size_t at)
{
	bool upload = !form_sent(form) ||
		      text_starts(http_header(form->request, "Content-Type"), "multipart/");
	const Problem *problem = upload ? NULL : form->problems;
	for (; problem; problem = problem->next) {
		bool apart = problem->field[0] && !form_holds(form, problem->field);
		if (apart && at-- == 0) {
			return problem->why;
		}
	}
	return (Message){0};
}

/* --- reading one field ------------------------------------------------------------------------ */

static Text field_text(const Form *form, const char *field)
{
	Text value = form->request ? http_field(form->request, field) : TEXT("");
	return text_is_utf8(span_of(value)) ? text_trim(form->arena, value) : TEXT("");
}

static Text limited(Form *form, const char *field, Text value, size_t limit)
{
	if (text_code_points(value) > limit) {
		form_problem(form, field,
			message_n(form->arena, "At most %1 character.", "At most %1 characters.",
				(int64_t)limit, arg(limit)));
		return text_head(form->arena, value, limit);
	}
	return value;
}

Text form_text(Form *form, const char *field, size_t limit_code_points)
{
	Text value = field_text(form, field);
	Buffer out = buffer_new(form->arena);
	for (size_t i = 0; i < value.length; i++) { /* one line: what breaks it is a space */
		unsigned char c = (unsigned char)value.chars[i];
		buffer_char(&out, c < ' ' || c == 0x7f ? ' ' : (char)c);
	}
	return limited(form, field, buffer_done(&out), limit_code_points);
}

Text form_lines(Form *form, const char *field, size_t limit_code_points)
{
	Text value = field_text(form, field);
	Buffer out = buffer_new(form->arena);
	for (size_t i = 0; i < value.length; i++) {
		char c = value.chars[i];
		if (c == '\r') {
			if (i + 1 >= value.length || value.chars[i + 1] != '\n') {
				buffer_char(&out, '\n');
			}
		} else if (c == '\n' || c == '\t' || ((unsigned char)c >= ' ' && c != 0x7f)) {
			buffer_char(&out, c);
		}
	}
	return limited(form, field, buffer_done(&out), limit_code_points);
}

int64_t form_int(Form *form, const char *field, int64_t least, int64_t most)
{
	Text value = field_text(form, field);
	int64_t number;
	if (text_empty(value)) {
		return 0;
	}
	if (!span_int64(span_of(value), &number)) {
		form_problem(form, field, message(form->arena, "This is not a whole number."));
		return 0;
	}
	if (number < least || number > most) {
		form_problem(form, field,
			message(form->arena, "A number from %1 to %2.", arg(least), arg(most)));
		return 0;
	}
	return number;
}

int64_t form_id(Form *form, const char *field)
{
	int64_t id = 0;
	Text value = field_text(form, field);
	if (!text_empty(value) && (!span_int64(span_of(value), &id) || id < 0)) {
		form_problem(
			form, field, message(form->arena, "This choice is not there any more."));
		return 0;
	}
	return id;
}

bool form_bool(Form *form, const char *field)
{
	return !text_empty(field_text(form, field));
}

Day form_day(Form *form, const char *field)
{
	Text value = field_text(form, field);
	Day found = {0};
	if (!text_empty(value) && !day_parse(span_of(value), &found)) {
		form_problem(form, field,
			message(form->arena, "A date like 2026-11-23: year, month, day."));
		return (Day){0};
	}
	return found;
}

int32_t form_clock(Form *form, const char *field)
{
	Text value = field_text(form, field);
	int32_t second = -1;
	if (!text_empty(value) && !clock_parse(span_of(value), &second)) {
		form_problem(form, field, message(form->arena, "A time like 08:30."));
		return -1;
	}
	return second;
}

Wall form_wall(Form *form, const char *field)
{
	Text value = field_text(form, field);
	Wall found = {0};
	if (!text_empty(value) && !wall_parse(span_of(value), &found, NULL, NULL)) {
		form_problem(form, field,
			message(form->arena, "A date and a time like 2026-11-23T08:30."));
		return (Wall){0};
	}
	return found;
}

int form_choice(Form *form, const char *field, const char *const *choices, int count)
{
	Text value = field_text(form, field);
	for (int i = 0; i < count; i++) {
		if (text_is(value, choices[i])) {
			return i;
		}
	}
	form_problem(form, field, message(form->arena, "Choose one of these."));
	return 0;
}

size_t form_all(Form *form, const char *field, const Text **ret_values)
{
	size_t count = 0;
	const Request *request = form->request;
	for (size_t i = 0; request && i < request->form_count; i++) {
		count += text_is(request->form[i].name, field);
	}
	if (count > FORM_VALUES_LIMIT) {
		form_problem(form, field,
			message(form->arena, "At most %1 at once.", arg(FORM_VALUES_LIMIT)));
		count = 0;
	}
	Text *values = NEW_ARRAY(form->arena, Text, count + 1);
	size_t kept = 0;
	for (size_t i = 0; kept < count; i++) {
		if (text_is(request->form[i].name, field)) {
			values[kept++] = text_trim(form->arena, request->form[i].value);
		}
	}
	*ret_values = values;
	return count;
}

static Minutes form_length(
	Form *form, const char *field, int32_t most, bool (*parse)(Span, Minutes *))
{
	Text value = field_text(form, field);
	Minutes found = {0};
	if (text_empty(value)) {
		return found;
	}
	if (!parse(span_of(value), &found)) {
		form_problem(form, field,
			message(form->arena, "A length of time like 2 h 30, 2:30 or 90 min."));
		return (Minutes){0};
	}
	if (found.minutes > most) {
		form_problem(
			form, field, message(form->arena, "At most %1.", arg((Minutes){most})));
		return (Minutes){0};
	}
	return found;
}

Minutes form_minutes(Form *form, const char *field, int32_t most)
{
	return form_length(form, field, most, minutes_parse);
}

Minutes form_hours(Form *form, const char *field, int32_t most)
{
	return form_length(form, field, most, minutes_parse_hours);
}

/* --- numbers with decimals: domain/amount_typed.h --------------------------------------------- */

static NumberHabit habit_of(const Form *form)
{
	const Language *reader = form->request ? language_named(form->request->language) : NULL;
	return words_numbers(reader ? reader : language_english());
}

int64_t form_decimal(Form *form, const char *field, Decimals decimals)
{
	int64_t parts = 0;
	(void)!form_refused(form, decimal_read(form->arena, field, field_text(form, field),
					  habit_of(form), decimals, &parts));
	return parts;
}

Money form_money(Form *form, const char *field, Currency currency)
{
	Money money = {0, currency};
	(void)!form_refused(form,
		money_read(form->arena, field, field_text(form, field), habit_of(form), &money));
	return money;
}

int32_t form_percent(Form *form, const char *field)
{
	int32_t basis_points = 0;
	(void)!form_refused(form, percent_read(form->arena, field, field_text(form, field),
					  habit_of(form), &basis_points));
	return basis_points;
}
