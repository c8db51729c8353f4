/* From an issued invoice to its last reminder, on both engines. It is Monday, 23 November 2026,
 * 08:30 in Paris. */
#include "app/penalty.h"
#include "app/reminder.h"

#include "app/export.h"
#include "app/payment.h"
#include "host/file.h"

#include "test/app/invoice_made.h"

/* Issued today, 96 euros, due on 23 December. */
static InvoiceId issued(Context *cx)
{
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	return id;
}

static ClientId client_of(Context *cx, InvoiceId id)
{
	InvoiceView view;
	WORKS(open_invoice(cx, id, &view));
	return view.client.id;
}

static InvoiceId sent_and_due(Context *cx)
{
	InvoiceId id = issued(cx);
	WORKS(mail_is_sent(cx, &(Reminder){.invoice = id, .day = day(2026, 11, 23)}));
	return id;
}

static void speaks(Context *cx, InvoiceId id, const char *language)
{
	Client client;
	ClientId same;
	WORKS(open_client_form(cx, client_of(cx, id), &client));
	client.language = text_of(language);
	WORKS(save_client(cx, &client, &same));
}

static void pass_days(Context *cx, int days)
{
	cx->now = instant_plus(cx->now, (int64_t)days * SECONDS_PER_DAY);
}

static InvoiceMail mail_of(Context *cx, InvoiceId id, ReminderLevel level)
{
	InvoiceMail mail = {0};
	WORKS(open_invoice_mail(cx, id, level, &mail));
	return mail;
}

STORE_TEST(an_invoice_goes_out_as_a_draft_and_is_sent_when_somebody_says_so)
{
	InvoiceView view;
	InvoiceReminders all;
	BilledParty buyer;
	Text file;
	InvoiceId id = issued(cx);
	WORKS(open_buyer(cx, client_of(cx, id), &buyer));
	buyer.party.email = TEXT("compta@lune.example");
	buyer.party.person = TEXT("Zoé");
	WORKS(save_buyer(cx, &buyer));
	speaks(cx, id, "fr");
	InvoiceMail mail = mail_of(cx, id, REMINDER_NONE);
	EQUAL_TEXT(mail.to.address, "compta@lune.example");
	EQUAL_TEXT(mail.text.subject, "Facture 2026-001");
	CHECK(text_contains(mail.text.body, "Bonjour Zoé,"));
	CHECK(text_contains(mail.text.body, "Facture 2026-001, 96,00\xc2\xa0€."));
	CHECK(text_contains(mail.text.body, "le 23 décembre 2026."));
	WORKS(invoice_mail_file(cx, &mail, &file));
	CHECK(text_starts(file, "X-Unsent: 1\r\n"));
	CHECK(text_contains(file, "filename=\"2026-001.pdf\"") &&
		text_contains(file, "\r\nJVBERi"));
	WORKS(open_invoice(cx, id, &view));
	CHECK(!instant_set(view.receivable.sent)); /* a draft is not sent */
	REFUSES(mail_is_sent(cx, &(Reminder){.invoice = id, .day = day(2026, 11, 24)}),
		"The day it was sent, not one ahead.");
	REFUSES(mail_is_sent(cx, &(Reminder){.invoice = id, .day = day(2026, 11, 22)}),
		"It was issued on %1: it cannot have been sent before.");
	WORKS(mail_is_sent(cx, &(Reminder){.invoice = id, .day = day(2026, 11, 23)}));
	WORKS(open_invoice(cx, id, &view));
	CHECK(view.state == RECEIVABLE_SENT);
	WORKS(open_invoice_reminders(cx, &view, &all));
	EQUAL_INT(all.sent.count, 1);
	EQUAL_TEXT(all.sent.items[0].recipient, "compta@lune.example");
}

STORE_TEST(a_draft_of_an_invoice_has_no_mail)
{
	InvoiceMail mail;
	ClientId client = made_client(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	InvoiceId id = drafted(cx, client);
	REFUSES(open_invoice_mail(cx, id, REMINDER_NONE, &mail),
		"A draft cannot be sent: issue it first.");
	REFUSES(mail_is_sent(cx, &(Reminder){.invoice = id, .day = day(2026, 11, 23)}),
		"A draft cannot be sent: issue it first.");
}

STORE_TEST(reminders_come_one_after_the_other_until_it_is_paid)
{
	ReminderDesk desk;
	InvoiceMail mail;
	InvoiceId id = sent_and_due(cx);
	WORKS(open_reminders(cx, &desk));
	CHECK(desk.now.count == 0 && desk.later.count == 1);
	pass_days(cx, 30 + 8); /* 31 December */
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count, 1);
	EQUAL_INT(desk.now.items[0].stand.level, REMINDER_LATE);
	EQUAL_INT(desk.late.items[0].minor, 9600);
	WORKS(mail_is_sent(
		cx, &(Reminder){.invoice = id, .level = REMINDER_LATE, .day = day(2026, 12, 31)}));
	WORKS(open_reminders(cx, &desk));
	CHECK(desk.now.count == 0 && desk.later.count == 1);
	EQUAL_TEXT(day_iso(arena, desk.later.items[0].stand.day), "2027-01-07");
	pass_days(cx, 10);
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.items[0].stand.level, REMINDER_LATER);
	Payment payment = {.invoice = id, .received = {9600, {"EUR"}}, .day = day(2027, 1, 9)};
	WORKS(add_payment(cx, &payment));
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count + desk.later.count + desk.unsent.count, 0);
	REFUSES(open_invoice_mail(cx, id, REMINDER_LATER, &mail),
		"Nothing is open on %1 any more: there is nothing to remind of.");
}

STORE_TEST(a_reminder_says_what_is_open_and_what_the_law_gives_in_the_clients_words)
{
	InvoiceId id = sent_and_due(cx);
	speaks(cx, id, "de-AT");
	Payment payment = {.invoice = id, .received = {4600, {"EUR"}}, .day = day(2026, 11, 23)};
	WORKS(add_payment(cx, &payment));
	pass_days(cx, 30 + 20); /* 12 January 2027: 20 days late */
	InvoiceMail mail = mail_of(cx, id, REMINDER_LATER);
	CHECK(!mail.foreign);
	EQUAL_TEXT(mail.text.subject, "Rechnung 2026-001: seit 20 Tagen fällig");
	CHECK(text_contains(mail.text.body, "23. Dezember 2026"));
	CHECK(text_contains(mail.text.body, "vor 20 Tagen"));
	CHECK(text_contains(mail.text.body, "46,00\xc2\xa0€ erhalten"));
	CHECK(text_contains(mail.text.body, "Noch offen: 50,00\xc2\xa0€."));
	CHECK(text_contains(mail.text.body, "7,86"));
	CHECK(text_contains(mail.text.body, "bisher 0,22\xc2\xa0€")); /* 50 × 7.86 % × 20 ÷ 365 */
	CHECK(text_contains(mail.text.body, "40,00\xc2\xa0€"));
}

STORE_TEST(a_consumer_is_not_told_of_a_law_for_businesses)
{
	BilledParty buyer;
	ClientId client = made_client(cx);
	seller_known(cx);
	agreed(cx, client, RATE_HOURLY);
	(void)worked(cx, client, 72);
	WORKS(open_buyer(cx, client, &buyer));
	buyer.party.consumer = true;
	buyer.party.legal.id = TEXT("");
	WORKS(save_buyer(cx, &buyer));
	InvoiceId id = drafted(cx, client);
	WORKS(issue_invoice(cx, id));
	pass_days(cx, 30 + 20);
	speaks(cx, id, "fr");
	InvoiceMail mail = mail_of(cx, id, REMINDER_LATER);
	CHECK(!text_contains(mail.text.body, "pénalités"));
	CHECK(!text_contains(mail.text.body, "indemnité"));
	CHECK(text_contains(mail.text.body, "Reste à régler"));
}

STORE_TEST(who_speaks_a_language_without_a_text_gets_english_until_there_is_one)
{
	InvoiceId id = sent_and_due(cx);
	pass_days(cx, 30 + 8);
	speaks(cx, id, "pt");
	InvoiceMail mail = mail_of(cx, id, REMINDER_LATE);
	CHECK(mail.foreign);
	EQUAL_TEXT(mail.text.subject, "Reminder: invoice 2026-001");
	EQUAL_TEXT(mail.wanted_language, "pt");
	NoticeText own = {TEXT("Lembrete: {number}"), TEXT("Em aberto: {open}, há {days} dias.")};
	WORKS(save_notice_template(cx, NOTICE_LATE, TEXT("pt"), &own));
	mail = mail_of(cx, id, REMINDER_LATE);
	CHECK(!mail.foreign);
	EQUAL_TEXT(mail.text.subject, "Lembrete: 2026-001");
	CHECK(text_contains(mail.text.body, "há 8 dias."));
	own.body = TEXT("{work}");
	REFUSES(save_notice_template(cx, NOTICE_LATE, TEXT("pt"), &own),
		"Line %1, character %2: a text of this kind knows no “%3”.");
}

STORE_TEST(a_client_or_an_invoice_is_left_in_peace)
{
	ReminderDesk desk;
	InvoiceId id = sent_and_due(cx);
	ClientId client = client_of(cx, id);
	pass_days(cx, 30 + 8);
	REFUSES(pause_reminders(cx, &(ReminderPause){.client = client, .until = day(2026, 12, 30)}),
		"Today or a day to come.");
	WORKS(pause_reminders(cx, &(ReminderPause){.invoice = id, .until = day(2027, 1, 5)}));
	WORKS(open_reminders(cx, &desk));
	CHECK(desk.now.count == 0 && desk.paused.count == 1);
	CHECK(desk.paused.items[0].stand.pause->client.value == client.value);
	WORKS(resume_reminders(cx, (ClientId){0}, id));
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count, 1);
	WORKS(pause_reminders(cx, &(ReminderPause){.client = client, .why = TEXT("On en parle")}));
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.paused.count, 1);
	WORKS(resume_reminders(cx, client, (InvoiceId){0}));
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count, 1);
	CHECK(pause_reminders(cx, &(ReminderPause){.client = {99}}) != OK);
}

STORE_TEST(what_the_client_does_not_have_is_to_be_sent_first)
{
	ReminderDesk desk;
	(void)issued(cx);
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.unsent.count, 0); /* there is time */
	pass_days(cx, 27);
	WORKS(open_reminders(cx, &desk));
	CHECK(desk.unsent.count == 1 && desk.now.count == 0);
}

STORE_TEST(an_invoice_taken_back_or_replaced_is_not_reminded_of_but_the_new_one_is)
{
	ReminderDesk desk;
	InvoiceId corrected, credit, id = sent_and_due(cx);
	WORKS(correct_invoice(cx, id, &corrected));
	WORKS(issue_invoice(cx, corrected));
	WORKS(mail_is_sent(cx, &(Reminder){.invoice = corrected, .day = day(2026, 11, 23)}));
	pass_days(cx, 30 + 8);
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count, 1);
	CHECK(desk.now.items[0].receivable.id.value == corrected.value);
	WORKS(credit_invoice(cx, corrected, true, &credit));
	WORKS(issue_invoice(cx, credit));
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count + desk.later.count + desk.unsent.count, 0);
}

STORE_TEST(a_reminder_that_did_not_go_out_is_due_again)
{
	ReminderDesk desk;
	InvoiceView view;
	InvoiceReminders all;
	InvoiceId id = sent_and_due(cx);
	pass_days(cx, 30 + 8);
	WORKS(mail_is_sent(
		cx, &(Reminder){.invoice = id, .level = REMINDER_LATE, .day = day(2026, 12, 31)}));
	WORKS(open_invoice(cx, id, &view));
	WORKS(open_invoice_reminders(cx, &view, &all));
	EQUAL_INT(all.sent.count, 2);
	EQUAL_INT(all.sent.items[1].open.minor, 9600);
	REFUSES(mail_is_not_sent(cx, id, all.sent.items[0].id), "There is no such reminder.");
	WORKS(mail_is_not_sent(cx, id, all.sent.items[1].id));
	WORKS(open_reminders(cx, &desk));
	EQUAL_INT(desk.now.count, 1);
}

STORE_TEST(what_was_sent_is_taken_out_with_everything)
{
	Bytes bytes;
	(void)sent_and_due(cx);
	Text path = text_format(arena, "%s/all.json", test_folder());
	WORKS(export_file(cx, export_named(TEXT("all.json")), path));
	WORKS(file_read(arena, path, 1 << 20, &bytes));
	Text all = text_copy(arena, (Span){(const char *)bytes.start, bytes.length});
	CHECK(text_contains(all, "\"reminders\":[\n{"));
	CHECK(text_contains(all, "\"level\":\"invoice\",\"day\":\"2026-11-23\""));
}

STORE_TEST(the_invoices_of_another_practice_are_not_ours_to_send)
{
	InvoiceMail mail;
	InvoiceId id = sent_and_due(cx);
	pass_days(cx, 30 + 8);
	cx->practice.id.value += 1;
	REFUSES(open_invoice_mail(cx, id, REMINDER_LATE, &mail), "There is no such invoice.");
	REFUSES(mail_is_sent(cx, &(Reminder){.invoice = id, .day = day(2026, 12, 31)}),
		"There is no such invoice.");
	CHECK(resume_reminders(cx, (ClientId){0}, id) != OK);
}

STORE_TEST(a_reminder_is_noted_once)
{
	InvoiceReminders reminders;
	InvoiceView view;
	InvoiceId id = sent_and_due(cx);
	pass_days(cx, 37);
	const Reminder late = {.invoice = id, .level = REMINDER_LATE, .day = day(2026, 12, 30)};
	WORKS(mail_is_sent(cx, &late));
	REFUSES(mail_is_sent(cx, &late), "This reminder is noted as sent already.");
	WORKS(open_invoice(cx, id, &view));
	WORKS(open_invoice_reminders(cx, &view, &reminders));
	WORKS(mail_is_not_sent(cx, id, reminders.sent.items[1].id));
	WORKS(mail_is_sent(cx, &late));
}

STORE_TEST(a_rate_of_the_owners_own_is_what_a_reminder_reckons_with)
{
	PenaltyPage page;
	PenaltyRate rate = {day(2026, 7, 1), {0}};
	InvoiceId id = sent_and_due(cx);
	pass_days(cx, 30 + 20);
	CHECK(mail_of(cx, id, REMINDER_LATER).penalty.newest);
	REFUSES(save_penalty_rate(cx, &rate), "Above nothing, and at most 100 per cent.");
	rate.rate.hundredths = 1000;
	WORKS(save_penalty_rate(cx, &rate));
	rate.rate.hundredths = 900;
	WORKS(save_penalty_rate(cx, &rate)); /* in place of the first */
	WORKS(open_penalty_rates(cx, &page));
	EQUAL_INT(page.own.count, 1);
	EQUAL_TEXT(day_iso(arena, page.until), "2026-06-30");
	InvoiceMail mail = mail_of(cx, id, REMINDER_LATER);
	CHECK(!mail.penalty.newest);
	EQUAL_INT(mail.penalty.rate.hundredths, 900);
	EQUAL_INT(mail.penalty.interest.minor, 47); /* 96 × 9 % × 20 ÷ 365 */
	WORKS(remove_penalty_rate(cx, rate.from));
	EQUAL_INT(mail_of(cx, id, REMINDER_LATER).penalty.rate.hundredths, 786);
	WORKS(save_penalty_rate(cx, &rate));
	cx->practice.id.value += 1;
	WORKS(open_penalty_rates(cx, &page));
	EQUAL_INT(page.own.count, 0);
}
