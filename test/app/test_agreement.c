/* What a user does with agreements, on both engines. */
#include "app/agreement.h"

#include "app/client.h"
#include "app/today.h"

#include "test/app/plan_made.h"

static ClientId made_client(Context *cx)
{
	ClientId id;
	Client client;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = TEXT("Kopi & Co");
	client.reply_within.minutes = 1440;
	client.reserved = (Minutes){1200};
	client.reserved_per = PER_MONTH;
	WORKS(save_client(cx, &client, &id));
	return id;
}

static AgreementId made_version(Context *cx, ClientId client, int64_t fee)
{
	AgreementView view;
	AgreementId id;
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.retainer.fee = fee;
	view.agreement.from = day(2026, 11, 1);
	view.agreement.reply_within.minutes = 240;
	WORKS(save_agreement(cx, &view.agreement, &id));
	return id;
}

STORE_TEST(the_first_version_knows_what_the_client_file_knows)
{
	AgreementView view;
	ClientId client = made_client(cx);
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	EQUAL_INT(view.agreement.version, 1);
	CHECK(view.agreement.rate_kind == RATE_RETAINER);
	EQUAL_INT(view.agreement.retainer.included.minutes, 1200);
	EQUAL_TEXT(view.agreement.surcharges.country, text_chars(cx->practice.country));
}

STORE_TEST(an_accepted_version_holds_and_is_never_changed)
{
	AgreementFile file;
	AgreementView view;
	ClientId client = made_client(cx);
	AgreementId first = made_version(cx, client, 88000);
	WORKS(open_agreements(cx, client, &file));
	CHECK(!file.terms.agreement);
	EQUAL_INT(file.terms.reply_within.minutes, 1440);
	WORKS(send_agreement(cx, first));
	WORKS(accept_agreement(cx, first));
	WORKS(open_agreements(cx, client, &file));
	CHECK(file.terms.agreement && file.terms.reply_from_agreement);
	EQUAL_INT(file.terms.reply_within.minutes, 240);
	REFUSES(open_agreement_form(cx, (ClientId){0}, first, &view),
		"Only a version in preparation can be changed. Prepare a new one from it.");
	REFUSES(decline_agreement(cx, first), "This version has been decided on already.");
	REFUSES(delete_agreement(cx, first, &client),
		"Only a version in preparation can be changed. Prepare a new one from it.");
}

STORE_TEST(a_new_version_is_prepared_from_the_last_and_takes_over_when_accepted)
{
	AgreementFile file;
	ClientId client = made_client(cx);
	WORKS(accept_agreement(cx, made_version(cx, client, 88000)));
	AgreementId second = made_version(cx, client, 95000);
	WORKS(open_agreements(cx, client, &file));
	EQUAL_INT(file.versions.items[0].version, 2);
	EQUAL_INT(file.terms.agreement->retainer.fee, 88000);
	WORKS(accept_agreement(cx, second));
	WORKS(open_agreements(cx, client, &file));
	EQUAL_INT(file.terms.agreement->retainer.fee, 95000);
}

STORE_TEST(the_day_to_give_notice_is_told_before_it_comes)
{
	AgreementFile file;
	AgreementView view;
	AgreementId id;
	ClientId client = made_client(cx);
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.retainer.fee = 88000;
	view.agreement.until = day(2027, 1, 15); /* notice by 16 December; today is 23 November */
	WORKS(save_agreement(cx, &view.agreement, &id));
	WORKS(accept_agreement(cx, id));
	WORKS(open_agreements(cx, client, &file));
	EQUAL_TEXT(day_iso(arena, file.notice_day), "2026-12-16");
	CHECK(file.notice_due);
}

STORE_TEST(an_agreement_on_a_clock_nobody_has_is_refused)
{
	AgreementView view;
	AgreementId id;
	ClientId client = made_client(cx);
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.surcharges.zone = TEXT("Mars/Base");
	REFUSES(save_agreement(cx, &view.agreement, &id), "There is no time zone “Mars/Base”.");
}

/* Fixed days of a client called so. */
static AgreementId fixed_days(Context *cx, const char *name, const char *hours)
{
	Client client;
	ClientId id = made_client(cx);
	AgreementView view;
	AgreementId agreement;
	WORKS(open_client_form(cx, id, &client));
	client.name = text_of(name);
	WORKS(save_client(cx, &client, &id));
	WORKS(open_agreement_form(cx, id, (AgreementId){0}, &view));
	view.agreement.availability.kind = AVAILABILITY_FIXED;
	WORKS(hours_parse(
		cx->arena, text_of(hours), "available_hours", &view.agreement.availability.hours));
	WORKS(save_agreement(cx, &view.agreement, &agreement));
	WORKS(accept_agreement(cx, agreement));
	return agreement;
}

STORE_TEST(agreed_hours_the_va_does_not_work_or_has_agreed_with_others_are_named)
{
	AgreementView view;
	works(cx, "mon-fri 9:00-12:00, 13:00-17:00");
	fixed_days(cx, "Alpenhof", "mon, thu 08:00-11:00");
	AgreementId second = fixed_days(cx, "Kopi", "mon, tue 10:00-12:00, sat 9-12");
	WORKS(open_agreement(cx, second, &view));
	EQUAL_TEXT(hours_text(arena, view.notes.unworked, false), "sat 09:00-12:00");
	EQUAL_INT(view.notes.shared.count, 1);
	EQUAL_TEXT(view.notes.shared.items[0].name, "Alpenhof");
	EQUAL_TEXT(hours_text(arena, view.notes.shared.items[0].hours, false), "mon 10:00-11:00");
	AgreementId third = fixed_days(cx, "Lune", "thu 11:00-12:00");
	WORKS(open_agreement(cx, third, &view));
	EQUAL_INT(view.notes.unworked.count + view.notes.shared.count, 0);
}

STORE_TEST(hours_agreed_on_another_clock_are_compared_on_the_vas)
{
	AgreementView view;
	works(cx, "mon-fri 9:00-12:00, 13:00-17:00");
	AgreementId id = fixed_days(cx, "Kopi", "mon-tue 15:00-18:00");
	WORKS(open_agreement(cx, id, &view));
	EQUAL_TEXT(hours_text(arena, view.notes.unworked, false), "mon tue 17:00-18:00");
	Agreement there = view.agreement;
	there.id = (AgreementId){0};
	there.availability.zone = TEXT("Asia/Singapore"); /* seven hours ahead */
	WORKS(save_agreement(cx, &there, &id));
	WORKS(open_agreement(cx, id, &view));
	EQUAL_TEXT(hours_text(arena, view.notes.unworked, false), "mon tue 08:00-09:00");
}

STORE_TEST(a_message_cites_only_what_is_in_force)
{
	Citations citations;
	ClientId client = made_client(cx);
	AgreementId id = made_version(cx, client, 88000);
	WORKS(open_citations(cx, client, TEXT("fr"), &citations));
	EQUAL_INT(citations.count, 0);
	WORKS(accept_agreement(cx, id));
	WORKS(open_citations(cx, client, TEXT("fr"), &citations));
	CHECK(citations.count >= 3);
	CHECK(citations.items[0].point == POINT_RATE);
	CHECK(text_contains(citations.items[0].text, "880,00"));
}

STORE_TEST(the_letter_of_engagement_is_handed_out_as_pdf)
{
	Bytes pdf;
	AgreementId id = made_version(cx, made_client(cx), 88000);
	WORKS(agreement_file(cx, id, &pdf));
	CHECK(pdf.length > 1000);
}

/* Until 15 January: notice is due 30 days before. */
static ClientId ending(Context *cx, Day until)
{
	AgreementView view;
	AgreementId id;
	ClientId client = made_client(cx);
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.retainer.fee = 88000;
	view.agreement.from = day(2026, 11, 1);
	view.agreement.until = until;
	WORKS(save_agreement(cx, &view.agreement, &id));
	WORKS(accept_agreement(cx, id));
	return client;
}

static AgreementEnds told_ends(Context *cx)
{
	Today today;
	WORKS(open_today(cx, &today));
	return today.ends;
}

STORE_TEST(today_tells_of_an_agreement_that_ends_until_its_successor_is_accepted)
{
	AgreementEnds ends;
	AgreementView view;
	AgreementId id;
	ClientId client = ending(cx, day(2027, 1, 15));
	ending(cx, day(2027, 6, 30));
	ends = told_ends(cx);
	EQUAL_INT(ends.count, 1);
	EQUAL_INT(ends.items[0].client.value, client.value);
	EQUAL_TEXT(day_iso(arena, ends.items[0].notice_day), "2026-12-16");
	EQUAL_TEXT(day_iso(arena, ends.items[0].until), "2027-01-15");
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.from = day(2027, 1, 16);
	WORKS(save_agreement(cx, &view.agreement, &id));
	WORKS(accept_agreement(cx, id));
	ends = told_ends(cx);
	EQUAL_INT(ends.count, 0);
}

STORE_TEST(the_client_file_says_what_is_still_to_settle)
{
	ClientFile file;
	ClientId client = made_client(cx);
	WORKS(open_client(cx, client, &file));
	CHECK(!file.agreed);
	EQUAL_INT(file.open_count, AGREEMENT_POINTS);
	WORKS(accept_agreement(cx, made_version(cx, client, 88000)));
	WORKS(open_client(cx, client, &file));
	CHECK(file.agreed);
	CHECK(file.open_count > 0 && file.open_count < AGREEMENT_POINTS);
	CHECK(file.open_points[0] == POINT_SURCHARGES);
}
