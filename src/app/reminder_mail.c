/* The mail that goes with an invoice or reminds of it: its words, whom it goes to, its file. */
#include "app/invoice_work.h"
#include "app/notice_text.h"
#include "app/paper.h"
#include "app/reminder.h"
#include "domain/check.h"
#include "store/notice.h"
#include "store/paper.h"
#include "store/party.h"
#include "store/penalty.h"

/* --- whom ------------------------------------------------------------------------------------ */

static const NoticeWay *mail_way(NoticeWays ways)
{
	EACH (const NoticeWay, way, ways) {
		if (way->has_channel && way->channel == CHANNEL_MAIL &&
			email_is_plain(way->address)) {
			return way;
		}
	}
	return NULL;
}

/* Whom the client named for invoices, else who gets formal mail; in whose language. */
static const Error *address(Context *cx, InvoiceMail *mail)
{
	const InvoiceView *view = &mail->invoice;
	BilledParty buyer, seller;
	Contacts contacts;
	NoticeWays ways;
	TRY(store_party_load(cx->db, cx->arena, cx->practice.id, view->client.id, &buyer));
	TRY(store_seller_load(cx->db, cx->arena, cx->practice.id, &seller));
	TRY(notice_ways(cx, view->client.id, &contacts, &ways));
	const Party *parties[] = {&buyer.party, &view->document.buyer};
	for (size_t i = 0; i < 2 && text_empty(mail->to.address); i++) {
		if (email_is_plain(parties[i]->email)) {
			mail->to = (Mailbox){parties[i]->person, parties[i]->email};
		}
	}
	const NoticeWay *way = text_empty(mail->to.address) ? mail_way(ways) : NULL;
	if (way) {
		mail->to = (Mailbox){way->name, way->address};
	}
	mail->wanted_language = way || !text_empty(view->client.language)
					? notice_language(&view->client, contacts, way)
					: view->document.language;
	mail->from.name = text_empty(cx->member.name) ? cx->practice.name : cx->member.name;
	mail->from.address =
		email_is_plain(seller.party.email) ? seller.party.email : cx->member.email;
	return OK;
}

/* --- its words ------------------------------------------------------------------------------- */

static Label document_label(InvoiceKind kind)
{
	return kind == INVOICE_CREDIT      ? LABEL_CREDIT
	       : kind == INVOICE_CORRECTED ? LABEL_CORRECTED
	       : kind == INVOICE_DEPOSIT   ? LABEL_DEPOSIT
					   : LABEL_INVOICE;
}

static Text said(Arena *arena, const Labels *labels, Money money)
{
	return money.minor > 0 ? label_money(arena, labels, money) : TEXT("");
}

static NoticeInvoice facts_of(Arena *arena, const InvoiceMail *mail, const Labels *labels)
{
	const Receivable *receivable = &mail->invoice.receivable;
	int32_t days = mail->today.days - receivable->due_day.days;
	bool open = mail->invoice.open.minor > 0 && day_set(receivable->due_day);
	return (NoticeInvoice){
		.document = label(labels, document_label(receivable->kind)),
		.number = receivable->number,
		.amount = label_money(arena, labels, receivable->due),
		.paid = said(arena, labels, receivable->paid),
		.open = said(arena, labels, mail->invoice.open),
		.pay_by = open ? label_day(arena, labels, receivable->due_day) : TEXT(""),
		.days = open && days > 0 ? text_format(arena, "%d", (int)days) : TEXT(""),
		.rate = mail->penalty.interest.minor > 0
				? label_rate(arena, labels, mail->penalty.rate)
				: TEXT(""),
		.interest = said(arena, labels, mail->penalty.interest),
		.indemnity = said(arena, labels, mail->penalty.indemnity),
	};
}

static const Error *write_text(Context *cx, InvoiceMail *mail)
{
	OwnNotices own;
	OwnLabels words;
	TRY(store_notice_text_list(cx->db, cx->arena, cx->practice.id, &own));
	TRY(store_label_list(cx->db, cx->arena, cx->practice.id, &words));
	NoticeTemplate text =
		notice_template(cx->arena, own, reminder_text(mail->level), mail->wanted_language);
	mail->foreign = text.source == TEXT_MISSING;
	mail->language = mail->foreign ? TEXT("en") : text.language;
	const Labels *labels = labels_with(cx->arena, mail->language, words);
	NoticeFacts facts = {
		.contact = mail->to.name,
		.client = mail->invoice.client.name,
		.me = mail->from.name,
		.invoice = facts_of(cx->arena, mail, labels),
	};
	mail->text = notice_fill(cx->arena, &text.text, &facts);
	return OK;
}

const Error *open_invoice_mail(
	Context *cx, InvoiceId id, ReminderLevel level, InvoiceMail *ret_mail)
{
	PenaltyRates own;
	InvoiceMail mail = {.level = level, .today = invoice_today(cx)};
	TRY(open_invoice(cx, id, &mail.invoice));
	const InvoiceView *view = &mail.invoice;
	if (view->state == RECEIVABLE_DRAFT) {
		return conflict(cx->arena, "A draft cannot be sent: issue it first.");
	}
	if (level != REMINDER_NONE && view->open.minor == 0) {
		return conflict(cx->arena,
			"Nothing is open on %1 any more: there is nothing to remind of.",
			arg(view->receivable.number));
	}
	TRY(store_penalty_rate_list(cx->db, cx->arena, cx->practice.id, &own));
	mail.penalty = penalty_of(&view->receivable, &view->payments, &view->document.seller,
		&view->document.buyer, &own, mail.today);
	TRY(address(cx, &mail));
	TRY(write_text(cx, &mail));
	*ret_mail = mail;
	return OK;
}

/* --- its file -------------------------------------------------------------------------------- */

const Error *invoice_mail_file(Context *cx, const InvoiceMail *mail, Text *ret_file)
{
	InvoiceLook look;
	Invoice document = mail->invoice.document;
	const Receivable *receivable = &mail->invoice.receivable;
	MailDraft draft = {
		.from = mail->from,
		.to = mail->to,
		.subject = mail->text.subject,
		.body = mail->text.body,
		.made = cx->now,
		.file = {.name = text_format(cx->arena, "%s.pdf", text_chars(receivable->number)),
			.type = "application/pdf"},
	};
	TRY(paper_of_invoice(cx, receivable->id, document.language, &look));
	look.made = receivable->issued;
	TRY(invoice_file_make(
		cx->arena, &document, &look, INVOICE_FILE_FACTURX, &draft.file.content));
	return mail_draft_write(cx->arena, &draft, ret_file);
}
