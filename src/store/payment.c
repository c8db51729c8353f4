#include "store/payment.h"

#include "sql/payment.h"
#include "store/read.h"

const Error *store_payment_add(
	Db *db, Arena *arena, PracticeId practice, const Payment *payment, int64_t changed)
{
	const Exchange *exchange = &payment->exchange;
	const SqlPaymentAdd add = {
		.practice = practice.value,
		.id = payment->id.value,
		.invoice = payment->invoice.value,
		.day = payment->day.days,
		.amount = payment->amount.minor,
		.received = payment->received.minor,
		.received_currency = text_of(payment->received.currency.code),
		.fee = payment->fee.minor,
		.home = payment->home.minor,
		.home_currency = text_of(payment->home.currency.code),
		.difference = payment->difference.minor,
		.rate_from = exchange->from_parts,
		.rate_to = exchange->to_parts,
		.rate_day = exchange->day.days,
		.rate_source = text_of(exchange_source_key(exchange->source)),
		.method = payment->method,
		.note = payment->note,
		.bank_line = payment->bank_line.value,
		.changed = changed,
		.twin = payment->twin.value,
	};
	return sql_payment_add(db, arena, &add, NULL);
}

const Error *store_payment_delete(Db *db, Arena *arena, PracticeId practice, PaymentId id)
{
	return sql_payment_delete(db, arena, practice.value, id.value, NULL);
}

const Error *store_payment_move(Db *db, Arena *arena, PracticeId practice, InvoiceId invoice,
	InvoiceId onto, int64_t changed)
{
	return sql_payment_move(
		db, arena, practice.value, invoice.value, onto.value, changed, NULL);
}

static Payment payment_of(Rows *rows)
{
	Currency received = read_currency(rows, "received_currency");
	Currency home = read_currency(rows, "home_currency");
	return (Payment){
		.id = {rows_int(rows, "id")},
		.invoice = {rows_int(rows, "invoice")},
		.day = read_day(rows, "day"),
		.amount = {rows_int(rows, "amount"), read_currency(rows, "currency")},
		.received = {rows_int(rows, "received"), received},
		.fee = {rows_int(rows, "fee"), received},
		.home = {rows_int(rows, "home"), home},
		.difference = {rows_int(rows, "difference"), home},
		.exchange = {received, home, rows_int(rows, "rate_from"), rows_int(rows, "rate_to"),
			read_day(rows, "rate_day"),
			exchange_source_of(rows_text(rows, "rate_source"))},
		.method = rows_text(rows, "method"),
		.note = rows_text(rows, "note"),
		.bank_line = {rows_int(rows, "bank_line")},
		.twin = {rows_int(rows, "twin")},
		.twin_invoice = {rows_int(rows, "twin_invoice")},
		.twin_number = rows_text(rows, "twin_number"),
	};
}

const Error *store_payment_load(
	Db *db, Arena *arena, PracticeId practice, PaymentId id, Payment *ret_payment)
{
	Rows *rows;
	TRY(sql_payment_load(db, arena, practice.value, id.value, &rows));
	bool there = rows_next(rows);
	Payment payment = there ? payment_of(rows) : (Payment){0};
	TRY(rows_end(rows));
	if (!there) {
		return missing(arena, "There is no such payment.");
	}
	*ret_payment = payment;
	return OK;
}

const Error *store_payment_of_line(
	Db *db, Arena *arena, PracticeId practice, BankLineId line, Payments *ret_payments)
{
	Payments payments = {0};
	Rows *rows;
	TRY(sql_payment_of_line(db, arena, practice.value, line.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, payments) = (Payment){.id = {rows_int(rows, "id")},
			.invoice = {rows_int(rows, "invoice")},
			.bank_line = line};
	}
	TRY(rows_end(rows));
	*ret_payments = payments;
	return OK;
}

const Error *store_payment_list(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Payments *ret_payments)
{
	Payments payments = {0};
	Rows *rows;
	TRY(sql_payment_list(db, arena, practice.value, invoice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, payments) = payment_of(rows);
	}
	TRY(rows_end(rows));
	*ret_payments = payments;
	return OK;
}

const Error *store_receipts(
	Db *db, Arena *arena, PracticeId practice, Day first, Day last, Receipts *ret_receipts)
{
	Receipts receipts = {0};
	Rows *rows;
	TRY(sql_payment_receipts(db, arena, practice.value, first.days, last.days, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, receipts) = (Receipt){
			payment_of(rows), {rows_int(rows, "client")}, rows_text(rows, "number")};
	}
	TRY(rows_end(rows));
	*ret_receipts = receipts;
	return OK;
}
