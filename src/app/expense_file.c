/* Receipts and suppliers' e-invoices: a file that is dropped, what it says, and where it is kept.
 */
#include "app/expense.h"

#include "app/blob.h"
#include "app/search.h"
#include "app/supplier_invoice.h"
#include "host/file.h"
#include "store/expense.h"

#include <string.h>

typedef struct {
	Bytes bytes;
	Text name, media;
	bool xml;
} Dropped;

static bool begins(Bytes bytes, const char *with, size_t length)
{
	return bytes.length >= length && memcmp(bytes.start, with, length) == 0;
}

/* By its bytes, whatever it is called. */
static Text media_of(Bytes bytes)
{
	Span span = {(const char *)bytes.start, bytes.length};
	if (begins(bytes, "%PDF-", 5)) {
		return TEXT("application/pdf");
	}
	if (begins(bytes, "\x89PNG\r\n\x1a\n", 8)) {
		return TEXT("image/png");
	}
	if (begins(bytes, "\xff\xd8\xff", 3)) {
		return TEXT("image/jpeg");
	}
	span = span_trim(span);
	bool marked = span.length > 3 && memcmp(span.start, "\xef\xbb\xbf", 3) == 0;
	bool xml = span.length > 4 && span.start[marked ? 3 : 0] == '<';
	return xml ? TEXT("application/xml") : TEXT("");
}

static const Error *read_file(Context *cx, int file, Bytes *ret_bytes)
{
	TRY(file_head(cx->arena, file, RECEIPT_LIMIT + 1, ret_bytes));
	return ret_bytes->length <= RECEIPT_LIMIT
		       ? OK
		       : refuse(cx->arena, "file", "A receipt has at most %1 MB.",
				 arg(RECEIPT_LIMIT >> 20));
}

static const Error *read_dropped(Context *cx, int file, Text name, Dropped *ret_dropped)
{
	Dropped dropped = {.name = name};
	TRY(read_file(cx, file, &dropped.bytes));
	dropped.media = media_of(dropped.bytes);
	dropped.xml = text_is(dropped.media, "application/xml");
	if (text_empty(dropped.media)) {
		return refuse(cx->arena, "file",
			"A receipt is a PDF, a PNG or a JPEG; an e-invoice may be XML too.");
	}
	*ret_dropped = dropped;
	return OK;
}

/* --- what it says --- */

static Money turned(Money money, bool back)
{
	return (Money){back ? -money.minor : money.minor, money.currency};
}

static Expense expense_said(Context *cx, const SupplierInvoice *invoice)
{
	Text what = invoice->lines.count ? invoice->lines.items[0].name : TEXT("");
	Money gross = turned(invoice->gross, invoice->credit);
	Money tax = turned(invoice->tax, invoice->credit);
	return (Expense){
		.day = invoice->issued,
		.supplier = text_head(cx->arena, invoice->seller, EXPENSE_TEXT_LIMIT),
		.number = text_head(cx->arena, invoice->number, EXPENSE_NUMBER_LIMIT),
		.what = text_head(cx->arena, what, EXPENSE_TEXT_LIMIT),
		.category = EXPENSE_OTHER,
		.net = {gross.minor - tax.minor, gross.currency},
		.tax = tax,
	};
}

/* An e-invoice speaks for itself; a PDF or picture without one is a receipt still to be read. */
static const Error *read_expense(Context *cx, const Dropped *dropped, Expense *ret_expense)
{
	SupplierInvoice invoice;
	Money nothing = {0, cx->practice.currency};
	*ret_expense = (Expense){.day = zone_day(cx->zone, cx->now),
		.category = EXPENSE_OTHER,
		.net = nothing,
		.tax = nothing};
	bool picture = text_starts(dropped->media, "image/");
	const Error *error =
		picture ? OK : supplier_invoice_open(cx->arena, dropped->bytes, &invoice);
	if (error && (dropped->xml || error->kind != ERROR_REFUSED)) {
		return error;
	}
	if (!error && !picture) {
		*ret_expense = expense_said(cx, &invoice);
	}
	return OK;
}

/* --- keeping --- */

static const Error *dropping(Context *cx, const Expense *expense)
{
	ExpenseId twin = {0};
	if (!text_empty(expense->number)) {
		TRY(store_expense_twin(cx->db, cx->arena, cx->practice.id, expense, &twin));
	}
	if (twin.value) {
		return refuse(cx->arena, "file", "%1’s number %2 is written down already.",
			arg(expense->supplier), arg(expense->number));
	}
	TRY(store_expense_save(cx->db, cx->arena, cx->practice.id, expense, cx->change));
	TRY(search_put(cx, "expense", expense->id.value, expense->client,
		expense_title(cx->arena, expense), expense->number));
	return audit(
		cx, "create", "expense", expense->id.value, 0, expense_title(cx->arena, expense));
}

static Text name_kept(Context *cx, Text name)
{
	return text_head(cx->arena, name, BLOB_NAME_LIMIT);
}

const Error *drop_expense(Context *cx, int file, Text name, ExpenseId *ret_id)
{
	Dropped dropped;
	Expense expense;
	TRY(read_dropped(cx, file, name, &dropped));
	TRY(read_expense(cx, &dropped, &expense));
	TRY(blob_put_bytes(
		cx, dropped.bytes, name_kept(cx, name), dropped.media, &expense.receipt));
	expense.id = (ExpenseId){new_id(cx)};
	expense.receipt_name = name_kept(cx, name);
	expense.created = cx->now;
	if (currency_same(expense.net.currency, cx->practice.currency)) {
		expense.home = expense_gross(&expense);
	}
	TRY(WRITE(cx, dropping(cx, &expense)));
	*ret_id = expense.id;
	return OK;
}

static const Error *keeping(Context *cx, ExpenseId id, Text hash, Text name)
{
	Expense expense;
	TRY(store_expense_load(cx->db, cx->arena, cx->practice.id, id, &expense));
	expense.receipt = hash;
	expense.receipt_name = name;
	TRY(store_expense_save(cx->db, cx->arena, cx->practice.id, &expense, cx->change));
	return audit(cx, "edit", "expense", id.value, expense.client.value,
		expense_title(cx->arena, &expense));
}

const Error *keep_receipt(Context *cx, ExpenseId id, int file, Text name)
{
	Dropped dropped;
	Text hash;
	TRY(read_dropped(cx, file, name, &dropped));
	TRY(blob_put_bytes(cx, dropped.bytes, name_kept(cx, name), dropped.media, &hash));
	return WRITE(cx, keeping(cx, id, hash, name_kept(cx, name)));
}

const Error *open_receipt(Context *cx, ExpenseId id, Blob *ret_blob, Bytes *ret_bytes)
{
	Expense expense;
	Blob blob;
	int file;
	TRY(store_expense_load(cx->db, cx->arena, cx->practice.id, id, &expense));
	if (text_empty(expense.receipt)) {
		return missing(cx->arena, "This expense has no receipt.");
	}
	TRY(blob_open(cx, expense.receipt, &blob, &file));
	TRY(read_file(cx, file, ret_bytes));
	blob.name = expense.receipt_name;
	*ret_blob = blob;
	return OK;
}
