/* What pages show of a promise: when it is due, there and here, and its slack as a bar from zero.
 */
#ifndef WEB_PROMISE_H
#define WEB_PROMISE_H

#include "app/promise.h"
#include "web/html.h"

/* {{call promise_rows(lines)}}: <ul class="rows"> of all, made from pages/promise_rows.html. */
void promise_rows(Html *html, PromiseLines lines);
/* {{call promise_list(lines)}}: the same, long ones folded, made from pages/promise_list.html. */
void promise_list(Html *html, PromiseLines lines);
/* "Tue 24 Nov, 18:00 in Singapore, 11:00 for you"; the day is said twice where it differs */
Message promise_when(Arena *arena, const PromiseLine *line);
/* The first half of it. */
Message promise_there(Arena *arena, const PromiseLine *line);
/* The bar: right of zero what is to spare (a day's hours fill it), left of it what is too late. */
void slack_bar(Html *html, const PromiseLine *line);
/* "", "warn", "bad": the class of a row. */
Text promise_class(PromiseState state);
/* The same for words: "", "warn-t", "bad-t". */
Text promise_colour(PromiseState state);
/* What stands at the end of the row: "2 h 30", or the state in a word. */
Message promise_value(Arena *arena, const PromiseLine *line);

/* What a folded list shows at once; the rest stands open where one of it is in danger. */
enum { PROMISES_AT_ONCE = 12 };
PromiseLines promises_first(PromiseLines lines);
PromiseLines promises_rest(PromiseLines lines);
bool promises_in_danger(PromiseLines lines);

#endif
