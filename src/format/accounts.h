/* Issued invoices as other bookkeeping programs take them in, with the headers their own templates
 * have. Texts that a spreadsheet would run are defused; IIF, which no spreadsheet reads, has its
 * tabs and line ends taken out instead. */
#ifndef FORMAT_ACCOUNTS_H
#define FORMAT_ACCOUNTS_H

#include "base/list.h"
#include "domain/invoice.h"

typedef struct {
	const Invoice *document; /* filled */
	Text client;             /* as the practice calls them */
	Day paid;                /* the last payment of a paid one; unset: open */
	bool sent;
} BookedInvoice;
LIST_OF(BookedInvoice, BookedInvoices);

/* Each adds a whole file, one row for each line; scratch is cleared after each invoice. */
typedef void AccountsWrite(Buffer *out, Arena *scratch, const BookedInvoices *invoices);
/* Without credit notes, which QuickBooks takes by hand only. */
AccountsWrite quickbooks_csv;
/* Credit notes with quantities below zero, as Xero reads them. */
AccountsWrite xero_csv;
AccountsWrite freshbooks_csv;
/* For QuickBooks Desktop, in Windows-1252: what that cannot say becomes a question mark. */
AccountsWrite quickbooks_iif;

/* Money in and out as a bank statement: what Wave, which imports no invoices, takes. */
typedef struct {
	Day day;
	Text about;
	Money amount; /* below zero: it went out */
} BookedMove;
LIST_OF(BookedMove, BookedMoves);
void wave_csv(Buffer *out, Arena *scratch, const BookedMoves *moves);

#endif
