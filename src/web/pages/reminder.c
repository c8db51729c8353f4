#include "web/pages/reminder.h"

#include "view/reminder_draft.h"
#include "view/reminder_list.h"
#include "web/page.h"
#include "web/pages/invoice.h"

/* --- words -------------------------------------------------------------------------------------
 */

const char *reminder_name(ReminderLevel level)
{
	return level == REMINDER_NONE ? N_("The invoice itself")
				      : notice_name(reminder_text(level));
}

Message mail_title(Html *html, const InvoiceMail *mail)
{
	Text number = mail->invoice.receivable.number;
	return mail->level == REMINDER_NONE
		       ? message(html->arena, "The mail with %1 is ready.", arg(number))
		       : message(html->arena, "The reminder of %1 is ready.", arg(number));
}

Text mailbox_text(Html *html, Mailbox mailbox)
{
	return text_empty(mailbox.name) ? mailbox.address
					: text_format(html->arena, "%s, %s", mailbox.name.chars,
						  text_chars(mailbox.address));
}

Message reminder_count(Html *html, size_t now, size_t unsent)
{
	if (now > 0) {
		return message_n(html->arena, "%1 reminder is due.", "%1 reminders are due.",
			(int64_t)now, arg(now));
	}
	if (unsent > 0) {
		return message_n(html->arena, "%1 invoice has not been sent yet.",
			"%1 invoices have not been sent yet.", (int64_t)unsent, arg(unsent));
	}
	return message(html->arena, "Nobody is to be reminded.");
}

Message reminder_row_text(Html *html, const ReminderRow *row)
{
	const ReminderStand *stand = &row->stand;
	Text level = words_plain(html->language, reminder_name(stand->level));
	switch (stand->state) {
	case REMIND_NOW:
		return message(html->arena, "%1, since %2", arg(level), arg(stand->day));
	case REMIND_NOT_YET:
		return message(html->arena, "%1, on %2", arg(level), arg(stand->day));
	case REMIND_PAUSED:
		return day_set(stand->day) ? message(html->arena, "until %1", arg(stand->day))
					   : message(html->arena, "until it is taken up again");
	case REMIND_UNSENT:
	case REMIND_NEVER:
		break;
	}
	return (Message){0};
}

const Reminder *reminder_sent(const InvoiceReminders *all, ReminderLevel level)
{
	const Reminder *found = NULL;
	EACH (const Reminder, reminder, all->sent) {
		found = reminder->level == level ? reminder : found;
	}
	return found;
}

Message reminder_level_text(
	Html *html, const InvoiceView *view, const InvoiceReminders *all, ReminderLevel level)
{
	const ReminderStand *stand = &all->stand;
	Day on = reminder_day(level, view->receivable.due_day);
	bool waits = stand->state == REMIND_NOW || stand->state == REMIND_NOT_YET;
	if (waits && level == stand->level) {
		on = stand->day;
	}
	if (waits && level < stand->level) {
		return message(html->arena, "passed over");
	}
	return on.days <= all->today.days ? message(html->arena, "since %1", arg(on))
					  : message(html->arena, "from %1 on", arg(on));
}

bool reminder_shown(const InvoiceView *view, const InvoiceReminders *all)
{
	bool asks = view->receivable.kind != INVOICE_CREDIT && view->open.minor > 0;
	return view->state != RECEIVABLE_DRAFT &&
	       (asks || all->sent.count > 0 || instant_set(view->receivable.sent));
}

Message penalty_text(Html *html, const Penalty *penalty)
{
	Text rate = rate_percent_text(html, penalty->rate);
	return message_n(html->arena, "interest for %1 day, at %2% a year",
		"interest for %1 days, at %2% a year", penalty->days, arg(penalty->days),
		arg(rate));
}

/* --- who is to be reminded ---------------------------------------------------------------------
 */

const Error *get_reminders(Context *cx, const Request *request, Response *response)
{
	ReminderDesk desk;
	TRY(open_reminders(cx, &desk));
	Html *html = page_begin(cx, request, response,
		(PageHead){
			.title = words_plain(cx->language, N_("Reminders")), .nav = NAV_INVOICES});
	reminder_list(html, &desk);
	return page_end(html);
}

/* POST /reminders/pause: invoice, whole (all of its client's), until, why */
const Error *post_reminder_pause(Context *cx, const Request *request, Response *response)
{
	InvoiceView view;
	Form *form = form_of(cx->arena, request);
	InvoiceId invoice = {form_id(form, "invoice")};
	TRY(open_invoice(cx, invoice, &view));
	ReminderPause pause = {
		.client = view.client.id,
		.invoice = form_bool(form, "whole") ? (InvoiceId){0} : invoice,
		.until = form_day(form, "until"),
		.why = form_text(form, "why", REMINDER_WHY_LIMIT),
	};
	if (form_good(form)) {
		TRY(form_refused(form, pause_reminders(cx, &pause)));
	}
	return invoice_acted(cx, request, response, invoice, form, N_("Reminders are paused."));
}

/* POST /reminders/resume: client, invoice */
const Error *post_reminder_resume(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	TRY(resume_reminders(
		cx, (ClientId){form_id(form, "client")}, (InvoiceId){form_id(form, "invoice")}));
	page_done(response, page_back(request, "/reminders"),
		words_plain(cx->language, N_("Reminders go on.")), TEXT(""));
	return OK;
}

/* --- a mail ------------------------------------------------------------------------------------
 */

static const Error *level_of(Context *cx, Text key, ReminderLevel *ret_level)
{
	*ret_level = REMINDER_NONE;
	return text_empty(key) || reminder_from_key(key, ret_level)
		       ? OK
		       : missing(cx->arena, "There is no such reminder.");
}

static const Error *show_mail(Context *cx, const Request *request, Response *response,
	ReminderLevel level, const Form *form)
{
	InvoiceMail mail;
	TRY(open_invoice_mail(cx, (InvoiceId){path_id(request, 0)}, level, &mail));
	Html *html = page_begin(cx, request, response,
		(PageHead){.title = mail.text.subject,
			.nav = NAV_INVOICES,
			.client = mail.invoice.client.id});
	reminder_draft(html, &mail, form);
	return page_end(html);
}

/* GET /invoices/:id/draft?level=late */
const Error *get_invoice_mail(Context *cx, const Request *request, Response *response)
{
	ReminderLevel level;
	TRY(level_of(cx, http_query(request, "level"), &level));
	return show_mail(cx, request, response, level, form_of(cx->arena, NULL));
}

/* GET /invoices/:id/draft/mail?level=late */
const Error *get_invoice_mail_file(Context *cx, const Request *request, Response *response)
{
	ReminderLevel level;
	InvoiceMail mail;
	Text file;
	TRY(level_of(cx, http_query(request, "level"), &level));
	TRY(open_invoice_mail(cx, (InvoiceId){path_id(request, 0)}, level, &mail));
	TRY(invoice_mail_file(cx, &mail, &file));
	page_file(response, TEXT("message/rfc822"),
		text_format(cx->arena, "%s-%s.eml", text_chars(mail.invoice.receivable.number),
			reminder_key(level)));
	buffer_text(&response->body, file);
	return OK;
}

/* POST /invoices/:id/draft: level, day */
const Error *post_invoice_mail(Context *cx, const Request *request, Response *response)
{
	Form *form = form_of(cx->arena, request);
	Reminder said = {.invoice = {path_id(request, 0)}};
	TRY(level_of(cx, form_text(form, "level", 20), &said.level));
	said.day = form_day(form, "day");
	if (form_good(form)) {
		TRY(form_refused(form, mail_is_sent(cx, &said)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_mail(cx, request, response, said.level, form);
	}
	page_done(response, url(cx->arena, "/invoices/%" PRId64, said.invoice.value),
		words_plain(cx->language, N_("Noted as sent.")), TEXT(""));
	return OK;
}

/* POST /invoices/:id/draft/:reminder/remove */
const Error *post_invoice_mail_remove(Context *cx, const Request *request, Response *response)
{
	InvoiceId invoice = {path_id(request, 0)};
	TRY(mail_is_not_sent(cx, invoice, (ReminderId){path_id(request, 1)}));
	page_done(response, url(cx->arena, "/invoices/%" PRId64, invoice.value),
		words_plain(cx->language, N_("It counts as not sent.")), TEXT(""));
	return OK;
}
