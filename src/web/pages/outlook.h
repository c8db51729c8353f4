/* What is ahead, and what it hangs on. */
#ifndef WEB_PAGES_OUTLOOK_H
#define WEB_PAGES_OUTLOOK_H

#include "app/outlook.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_outlook);
PAGE(post_outlook);

/* --- for templates --- */

/* The sentence of the page: the danger first. */
Message outlook_verdict(Html *html, const Outlook *outlook);
/* A bar of one month: each client's income in their colour, of the best month's width. */
void put_income_bar(Html *html, const Outlook *outlook, int month);
/* A bar of one month ahead: a part for each cause. */
void put_ahead_bar(Html *html, const Ahead *ahead, const FlowMonth *month);
/* What is there at the end of each month, and beside it without the client. */
void put_curve(Html *html, const Outlook *outlook, const Ahead *ahead);
/* The month's place on the page: "EUR-2026-12"; unset: of all of them, "EUR". */
const char *ahead_place(Html *html, const Ahead *ahead, Day month);
/* A month's own flows; all flows up to it (NULL: up to the last). */
Url ahead_url(Html *html, const Outlook *outlook, const Ahead *ahead, const FlowMonth *month);
Url ahead_all_url(Html *html, const Outlook *outlook, const Ahead *ahead, const FlowMonth *month);
/* This currency was asked to be taken apart, and how many months of it are. */
bool ahead_asked(const Outlook *outlook, const Ahead *ahead);
size_t ahead_shown(const Outlook *outlook, const Ahead *ahead);
/* What a client was billed, as receivable_earned says, for work that ended on these days. */
Url billed_url(Html *html, ClientId client, Currency currency, Day first, Day last);
bool flow_in_month(const FlowRow *row, const Ahead *ahead, size_t month);
Url flow_url(Html *html, const FlowRow *row);
Day outlook_month(const Outlook *outlook, int month);
Money income_of_month(const Outlook *outlook, int month);
Text month_choice(Html *html, int months); /* "6" */
extern const int outlook_months[12];       /* 0 … 11: what a template walks over */

#endif
