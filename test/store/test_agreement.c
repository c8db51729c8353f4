/* Agreements, on both engines. */
#include "store/agreement.h"

#include "test/store/store_test.h"

static Agreement full(Arena *arena)
{
	Agreement agreement = {
		.id = {(1LL << 42) + 1},
		.client = {(1LL << 42) + 2},
		.version = 3,
		.amends = true,
		.status = AGREEMENT_ACCEPTED,
		.title = TEXT("Lettre de mission"),
		.language = TEXT("fr"),
		.currency = {"CHF"},
		.from = day(2026, 1, 1),
		.until = day(2026, 12, 31),
		.notice_days = 30,
		.form = FORM_SECONDMENT,
		.rate_kind = RATE_RETAINER,
		.rate = 5000000000,
		.retainer = {{1200}, 88000, 5500, 2},
		.minimum = 20000,
		.surcharges = {.combination = COMBINE_ADDED,
			.evening_from = 1140,
			.evening_to = 480,
			.weekend = 0x60,
			.urgent_notice = {1440},
			.zone = TEXT("Europe/Zurich"),
			.country = TEXT("CH"),
			.region = TEXT("ZH")},
		.rounding = ROUND_NEAREST,
		.rounding_step = {6},
		.expenses_rebilled = true,
		.expenses_markup = 500,
		.budget = {1500},
		.moment = BILL_FROM_HOURS,
		.moment_minutes = {600},
		.term_days = 14,
		.term_end_of_month = true,
		.deposit = 5000,
		.availability = {.kind = AVAILABILITY_FIXED, .zone = TEXT("Asia/Singapore")},
		.reply_within = {120},
		.cadence = {CADENCE_TWO_WEEKS, FRIDAY, 15, 10, 1020, true, CHANNEL_WHATSAPP},
		.reviewed = day(2026, 2, 3),
		.reviewer = TEXT("Me Martin"),
		.created = {1790000001},
		.sent = {1790000002},
		.decided = {1790000003},
	};
	agreement.surcharges.of[SURCHARGE_EVENING] = (Surcharge){2500, 0};
	agreement.surcharges.of[SURCHARGE_HOLIDAY] = (Surcharge){0, 900};
	*LIST_ADD(arena, agreement.availability.hours) = (HoursLine){0x09, 540, 720};
	*LIST_ADD(arena, agreement.availability.hours) = (HoursLine){0x40, 1320, 120};
	*LIST_ADD(arena, agreement.clauses) = (Clause){TEXT("scope"), TEXT("Agenda, courrier.")};
	*LIST_ADD(arena, agreement.clauses) = (Clause){TEXT("notice"), TEXT("Un mois.")};
	return agreement;
}

static void same_terms(const Agreement *got)
{
	CHECK(got->amends);
	CHECK(got->status == AGREEMENT_ACCEPTED && got->form == FORM_SECONDMENT);
	CHECK(got->rate_kind == RATE_RETAINER && got->rounding == ROUND_NEAREST);
	CHECK(got->moment == BILL_FROM_HOURS && got->term_end_of_month && got->expenses_rebilled);
	EQUAL_TEXT(text_of(got->currency.code), "CHF");
	EQUAL_INT(got->rate, 5000000000);
	EQUAL_INT(got->retainer.included.minutes, 1200);
	EQUAL_INT(got->retainer.fee, 88000);
	EQUAL_INT(got->retainer.overage, 5500);
	EQUAL_INT(got->retainer.carry_months, 2);
	EQUAL_INT(got->minimum, 20000);
	EQUAL_INT(got->rounding_step.minutes, 6);
	EQUAL_INT(got->expenses_markup, 500);
	EQUAL_INT(got->budget.minutes, 1500);
	EQUAL_INT(got->moment_minutes.minutes, 600);
	EQUAL_INT(got->term_days, 14);
	EQUAL_INT(got->deposit, 5000);
	EQUAL_INT(got->reply_within.minutes, 120);
	CHECK(got->cadence.rhythm == CADENCE_TWO_WEEKS && got->cadence.has_channel);
	EQUAL_INT(got->cadence.weekday, FRIDAY);
	EQUAL_INT(got->cadence.month_day, 15);
	EQUAL_INT(got->cadence.days, 10);
	EQUAL_INT(got->cadence.minute, 1020);
	EQUAL_INT(got->cadence.channel, CHANNEL_WHATSAPP);
}

static void same_rules(const SurchargeRules *got)
{
	CHECK(got->combination == COMBINE_ADDED);
	EQUAL_INT(got->evening_from, 1140);
	EQUAL_INT(got->evening_to, 480);
	EQUAL_INT(got->weekend, 0x60);
	EQUAL_INT(got->urgent_notice.minutes, 1440);
	EQUAL_TEXT(got->zone, "Europe/Zurich");
	EQUAL_TEXT(got->country, "CH");
	EQUAL_TEXT(got->region, "ZH");
	EQUAL_INT(got->of[SURCHARGE_EVENING].basis_points, 2500);
	EQUAL_INT(got->of[SURCHARGE_HOLIDAY].per_hour, 900);
	EQUAL_INT(got->of[SURCHARGE_URGENT].basis_points, 0);
}

static void same_availability(const Availability *got)
{
	CHECK(got->kind == AVAILABILITY_FIXED);
	EQUAL_TEXT(got->zone, "Asia/Singapore");
	EQUAL_INT(got->hours.count, 2);
	EQUAL_INT(got->hours.items[0].days, 0x09);
	EQUAL_INT(got->hours.items[0].from, 540);
	EQUAL_INT(got->hours.items[1].days, 0x40);
	EQUAL_INT(got->hours.items[1].to, 120);
}

STORE_TEST(an_agreement_comes_back_as_it_was_saved)
{
	Agreement agreement = full(arena), got;
	WORKS(store_agreement_save(cx->db, arena, cx->practice.id, &agreement, 5));
	WORKS(store_agreement_load(cx->db, arena, cx->practice.id, agreement.id, &got));
	EQUAL_INT(got.client.value, agreement.client.value);
	EQUAL_INT(got.version, 3);
	EQUAL_TEXT(got.title, "Lettre de mission");
	EQUAL_TEXT(got.language, "fr");
	EQUAL_INT(got.from.days, agreement.from.days);
	EQUAL_INT(got.until.days, agreement.until.days);
	EQUAL_INT(got.notice_days, 30);
	same_terms(&got);
	same_rules(&got.surcharges);
	same_availability(&got.availability);
	EQUAL_INT(got.reviewed.days, agreement.reviewed.days);
	EQUAL_TEXT(got.reviewer, "Me Martin");
	EQUAL_INT(got.created.seconds, 1790000001);
	EQUAL_INT(got.sent.seconds, 1790000002);
	EQUAL_INT(got.decided.seconds, 1790000003);
	EQUAL_INT(got.changed, 5);
	EQUAL_INT(got.clauses.count, 2);
	EQUAL_TEXT(got.clauses.items[1].key, "notice");
	EQUAL_TEXT(got.clauses.items[1].text, "Un mois.");
}

STORE_TEST(versions_come_in_order_and_what_was_left_out_is_gone)
{
	Agreement first = full(arena), second = full(arena);
	first.version = 1;
	first.status = AGREEMENT_DRAFT;
	second.id.value++;
	second.version = 2;
	Agreements all;
	WORKS(store_agreement_save(cx->db, arena, cx->practice.id, &second, 5));
	WORKS(store_agreement_save(cx->db, arena, cx->practice.id, &first, 5));
	first.clauses.count = 1;
	first.availability.hours.count = 1;
	first.surcharges.of[SURCHARGE_EVENING] = (Surcharge){0};
	WORKS(store_agreement_save(cx->db, arena, cx->practice.id, &first, 6));
	WORKS(store_agreement_of_client(cx->db, arena, cx->practice.id, first.client, &all));
	EQUAL_INT(all.count, 2);
	EQUAL_INT(all.items[0].version, 1);
	EQUAL_INT(all.items[0].clauses.count, 1);
	EQUAL_INT(all.items[0].availability.hours.count, 1);
	EQUAL_INT(all.items[0].surcharges.of[SURCHARGE_EVENING].basis_points, 0);
	EQUAL_INT(all.items[1].clauses.count, 2);
	EQUAL_INT(all.items[1].availability.hours.count, 2);
	WORKS(store_agreement_accepted(cx->db, arena, cx->practice.id, &all));
	EQUAL_INT(all.count, 1);
	EQUAL_INT(all.items[0].version, 2);
	WORKS(store_agreement_delete(cx->db, arena, cx->practice.id, first.id));
	REFUSES(store_agreement_load(cx->db, arena, cx->practice.id, first.id, &first),
		"There is no such agreement.");
	REFUSES(store_agreement_load(cx->db, arena, (PracticeId){8}, second.id, &second),
		"There is no such agreement.");
}
