/* The pages of payments: what came, and what it pays. */
#ifndef WEB_PAGES_BANK_H
#define WEB_PAGES_BANK_H

#include "app/bank.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_payments);
PAGE(post_statement);
PAGE(post_statement_undo);
PAGE(get_statement_columns);
PAGE(post_statement_columns);
PAGE(get_bank_line);
PAGE(post_bank_line_settle);
PAGE(post_bank_line_leave);
PAGE(post_bank_line_undo);

/* To the payments, with what was read and a way to take it back. */
void statement_done(Context *cx, Response *response, const StatementRead *read);

/* --- for templates ------------------------------------------------------------------------ */

/* The line whose suggestion has the keys: as the address says, the first otherwise. */
typedef struct {
	const PaymentDesk *desk;
	size_t at;
} PaymentsView;

/* What a line may settle: what is owed, or of one that went out what came too much. */
const OwedList *settled_among(const PaymentDesk *desk, const LineToSettle *line);
/* "F-2026-0043 and F-2026-0044, 400.00 €" */
Text match_shares_text(Html *html, const Match *match, const OwedList *owed);
/* What is beside it: the fee kept back, what is left over. */
Text match_beside_text(Html *html, const Match *match);
/* Hidden fields that say this suggestion. */
void match_fields(Html *html, const Match *match, const OwedList *owed);
/* "settles-7", "received-7": of an owed invoice in the form of a line. */
const char *owed_field(Html *html, const char *part, const Owed *owed);
/* What the best suggestion says of that invoice; "" where it says nothing. */
Text owed_usual(Html *html, const LineToSettle *line, size_t at);
Text fee_usual(Html *html, const LineToSettle *line);
Text account_said(Html *html, Text account); /* an IBAN as people read it */
bool owed_foreign(const LineToSettle *line, const Owed *owed);
/* The columns of the file as options, one of them chosen; -1: none. */
void column_options(Html *html, const StatementColumns *columns, int chosen);
int column_chosen(const Form *form, const char *field, int otherwise);

enum { OWED_SHOWN = 40 };

#endif
