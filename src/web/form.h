/* Fields a page expects. What is not asked for here never arrives. A field that cannot be read
 * keeps what was typed and gets a sentence beside it. */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "base/error.h"
#include "base/money.h"
#include "domain/amount_read.h"
#include "http/http.h"
#include "web/html.h"
#include "web/minutes.h"

typedef struct Form Form;

/* Of a POST's body; with NULL an empty form (what a GET shows). */
Form *form_of(Arena *arena, const Request *request);
/* Of a GET's address: a question that changes nothing and can be linked to. */
Form *form_of_query(Arena *arena, const Request *request);

/* Each reads one field, trimmed; a missing one is "", 0, false, none. */
Text form_text(Form *form, const char *field, size_t limit_code_points);
Text form_lines(
	Form *form, const char *field, size_t limit_code_points); /* keeps line ends as \n */
int64_t form_int(Form *form, const char *field, int64_t least, int64_t most);
int64_t form_id(Form *form, const char *field); /* 0 when empty */
bool form_bool(Form *form, const char *field);
Day form_day(Form *form, const char *field); /* <input type=date> */
int32_t form_clock(
	Form *form, const char *field); /* <input type=time>: seconds of the day; -1 when empty */
Wall form_wall(Form *form, const char *field); /* <input type=datetime-local> */
/* "2 h 30", "2h30", "150", "2:30", "1,5 h", "90 min": web/minutes.h */
Minutes form_minutes(Form *form, const char *field, int32_t most);
/* The same where people think in hours, as of a retainer or a notice: "24" is 24 h. */
Minutes form_hours(Form *form, const char *field, int32_t most);
/* "1 234,50", "48.50" as the reader of the page writes it (domain/amount_read.h): parts of ten to
 * the minus digits; an amount; basis points of "25 %". */
#define FORM_PARTS_LIMIT (INT64_C(1) << 53)
int64_t form_decimal(Form *form, const char *field, Decimals decimals);
Money form_money(Form *form, const char *field, Currency currency);
int32_t form_percent(Form *form, const char *field);
/* One of the choices, else a problem; the index. */
int form_choice(Form *form, const char *field, const char *const *choices, int count);
/* All values of a repeated field ("ids", checkboxes). */
size_t form_all(Form *form, const char *field, const Text **ret_values);

void form_problem(Form *form, const char *field, Message message);
bool form_good(const Form *form);
/* Keeps a refusal (and those chained to it) beside its field; passes any other error on. */
MUST_USE const Error *form_refused(Form *form, const Error *error);

/* For templates. A page may hold several forms, and only one of them is sent: what was typed, or
 * `otherwise` when that field did not come; the sentence or "". A box that is not ticked does not
 * come either: where there is another form, ask form_with() a field that always comes with it. */
Text form_typed(const Form *form, const char *field, Text otherwise);
bool form_ticked(const Form *form, const char *field, bool otherwise); /* a checkbox */
bool form_sent(const Form *form);
bool form_holds(const Form *form, const char *field); /* it came, be it empty */
/* The form when that field came with it; else NULL, as if nothing was sent. */
const Form *form_with(const Form *form, const char *field);
Message form_why(const Form *form, const char *field); /* msgid NULL: nothing wrong */
/* The sentences about what is no field of the form that was sent: nothing on the page would show
 * them. The first is at 0; msgid NULL: no more. Of a form with a file none. */
Message form_why_apart(const Form *form, size_t at);

#endif
