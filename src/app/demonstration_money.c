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

const Error *story_agreement(Context *cx, ClientId client)
{
	const Day today = zone_day(cx->zone, cx->now);
	const int32_t weekday = (int32_t)day_weekday(today);
	Instant agreed = instant_plus(cx->now, -AGREED_DAYS_AGO * SECONDS_PER_DAY);
	const Agreement agreement = {.id = {new_id(cx)},
		.client = client,
		.version = 1,
		.status = AGREEMENT_ACCEPTED,
		.title = words_plain(cx->language, N_("Letter of engagement")),
		.language = TEXT("fr"),
		.currency = {"EUR"},
		.from = zone_day(cx->zone, agreed),
		.notice_days = 30,
		.rate_kind = RATE_HOURLY,
		.rate = 4500,
		.term_days = 30,
		.budget = {BUDGET_HOURS * 60},
		.cadence = {.rhythm = CADENCE_WEEKLY,
			.weekday = weekday <= FRIDAY ? weekday : MONDAY,
			.minute = UPDATE_MINUTE},
		.created = agreed,
		.sent = agreed,
		.decided = agreed};
	TRY(store_agreement_save(cx->db, cx->arena, cx->practice.id, &agreement, cx->change));
	return say_update(cx, client, today);
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
