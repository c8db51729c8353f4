/* What is agreed with one client of the demonstration, and the first invoice that came of it: made
 * by the use cases that a user has, each at its time. */
#include "app/demonstration_story.h"

#include "app/invoice_work.h"
#include "app/reminder.h"
#include "domain/agreement.h"
#include "store/agreement.h"
#include "store/update.h"

enum {
	AGREED_DAYS_AGO = 60,
	KNOWN_DAYS_AGO = 40,
	BUDGET_HOURS = 40, /* a month, not to be passed unasked */
	UPDATE_MINUTE = 17 * 60,
	WORKED_FROM = 28,
	WORKED_TO = 8,
	ISSUED_DAYS_AGO = 7
};

static Context days_ago(const Context *cx, int days)
{
	Context then = *cx;
	then.now = instant_plus(cx->now, -(int64_t)days * SECONDS_PER_DAY);
	return then;
}

static const Error *say_who_bills(Context *cx)
{
	const KeptAccount account = {
		.currency = TEXT("EUR"), .account = {.iban = TEXT("FR7630006000011234567890189")}};
	InvoiceSettings settings;
	TRY(open_invoice_settings(cx, &settings));
	settings.seller.regime = TEXT("fr-franchise");
	settings.seller.party = (Party){.name = TEXT("Élodie Vasseur EI"),
		.legal.id = TEXT("912345675"),
		.tax_id = TEXT("912345675"),
		.email = cx->member.email,
		.address = {.line1 = TEXT("12 rue des Capucins"),
			.postcode = TEXT("69001"),
			.city = TEXT("Lyon"),
			.country = TEXT("FR")}};
	TRY(save_seller(cx, &settings.seller));
	return add_account(cx, &account);
}

static const Error *say_who_pays(Context *cx, ClientId client)
{
	BilledParty buyer;
	TRY(open_buyer(cx, client, &buyer));
	buyer.party.legal.id = TEXT("824119606");
	buyer.party.address.line1 = TEXT("3 quai Saint-Vincent");
	buyer.party.address.postcode = TEXT("69002");
	buyer.party.address.city = TEXT("Lyon");
	return save_buyer(cx, &buyer);
}

/* The last update was given a week ago: today's is due. */
static const Error *say_update(Context *cx, ClientId client, Day today)
{
	const Update given = {.id = {new_id(cx)},
		.client = client,
		.settles = day_plus(today, -1),
		.outcome = UPDATE_GIVEN,
		.at = instant_plus(cx->now, -7 * SECONDS_PER_DAY)};
	return store_update_add(cx->db, cx->arena, cx->practice.id, &given, cx->change);
}

/* By the hour, open-ended; what was agreed besides, the caller adds. */
static Agreement agreed_letter(
	Context *cx, ClientId client, Currency currency, const char *language, int64_t rate)
{
	Instant agreed = instant_plus(cx->now, -AGREED_DAYS_AGO * SECONDS_PER_DAY);
	return (Agreement){.id = {new_id(cx)},
		.client = client,
		.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.title = words_plain(cx->language, N_("Letter of engagement")),
		.language = text_of(language),
		.currency = currency,
		.from = zone_day(cx->zone, agreed),
		.notice_days = 30,
		.rate_kind = RATE_HOURLY,
		.rate = rate,
		.term_days = 30,
		.created = agreed,
		.sent = agreed,
		.decided = agreed};
}

/* Spread over the week, with an update each week. */
static const Error *agree_on_bills(Context *cx, ClientId client)
{
	const Day today = zone_day(cx->zone, cx->now);
	const int32_t weekday = (int32_t)day_weekday(today);
	HoursLine reached[] = {{WORKDAYS, 9 * 60, 12 * 60}, {WORKDAYS, 14 * 60, 17 * 60}};
	Agreement agreement = agreed_letter(cx, client, (Currency){"EUR"}, "fr", 4500);
	agreement.budget.minutes = BUDGET_HOURS * 60;
	agreement.availability = (Availability){AVAILABILITY_SPREAD, {reached, 2, 2}, TEXT("")};
	agreement.cadence = (Cadence){.rhythm = CADENCE_WEEKLY,
		.weekday = weekday <= FRIDAY ? weekday : MONDAY,
		.minute = UPDATE_MINUTE};
	TRY(store_agreement_save(cx->db, cx->arena, cx->practice.id, &agreement, cx->change));
	return say_update(cx, client, today);
}

/* Two mornings of the week. */
static const Error *agree_on_days(Context *cx, ClientId client)
{
	HoursLine mornings[] = {{1U << TUESDAY | 1U << THURSDAY, 9 * 60 + 30, 12 * 60}};
	Agreement agreement = agreed_letter(cx, client, (Currency){"AUD"}, "en", 7000);
	agreement.availability = (Availability){AVAILABILITY_FIXED, {mornings, 1, 1}, TEXT("")};
	return store_agreement_save(cx->db, cx->arena, cx->practice.id, &agreement, cx->change);
}

const Error *story_agreements(Context *cx, const ClientId *clients)
{
	TRY(agree_on_bills(cx, clients[STORY_BILLED]));
	return agree_on_days(cx, clients[STORY_FIXED]);
}

const Error *story_money(Context *cx, ClientId client)
{
	Context then = days_ago(cx, KNOWN_DAYS_AGO), issued = days_ago(cx, ISSUED_DAYS_AGO);
	Day today = zone_day(cx->zone, cx->now);
	InvoiceId id;
	TRY(say_who_bills(&then));
	TRY(say_who_pays(&then, client));
	TRY(draft_invoice(
		&issued, client, day_plus(today, -WORKED_FROM), day_plus(today, -WORKED_TO), &id));
	TRY(issue_invoice(&issued, id));
	return mail_is_sent(&issued, &(Reminder){.invoice = id, .day = invoice_today(&issued)});
}
