/* The letter of engagement and the proposal on paper: what is settled stands there, in the client's
 * language, and nothing else. */
#define _GNU_SOURCE
#include "paper/engagement.h"
#include "paper/proposal.h"

#include "test/test.h"

#include <stdio.h>

/* What a person reads; long lines of a column are joined by blanks. */
static Text read_out(Arena *arena, Bytes pdf)
{
	Text path = text_format(arena, "%s/letter.pdf", test_folder());
	FILE *file = fopen(path.chars, "wb");
	CHECK(file && fwrite(pdf.start, 1, pdf.length, file) == pdf.length);
	fclose(file);
	FILE *pipe = popen(text_format(arena, "pdftotext -raw %s - 2>&1", path.chars).chars, "r");
	Buffer out = buffer_new(arena);
	for (int c; pipe && (c = fgetc(pipe)) != EOF;) {
		buffer_char(&out, c == '\n' ? ' ' : (char)c);
	}
	CHECK(pipe);
	if (pclose(pipe) == 127 << 8) {
		test_skip("poppler-utils is not there");
	}
	return buffer_done(&out);
}

static void says(Text page, const char *const *all, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!text_contains(page, all[i])) {
			test_fail(
				__FILE__, __LINE__, "the page lacks “%s”:\n%s", all[i], page.chars);
		}
	}
}
#define SAYS(page, ...)                                  \
	says((page), (const char *const[]){__VA_ARGS__}, \
		sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static Agreement retainer(Arena *arena, const char *language)
{
	Agreement agreement = {.version = 2,
		.title = TEXT("Lettre de mission"),
		.language = text_of(language),
		.currency = {"EUR"},
		.from = day(2026, 12, 1),
		.notice_days = 30,
		.rate_kind = RATE_RETAINER,
		.rate = 4800,
		.retainer = {{600}, 45000, 5500, 2},
		.minimum = 20000,
		.surcharges = {.evening_from = 1140,
			.evening_to = 480,
			.weekend = 0x60,
			.urgent_notice = {1440}},
		.rounding = ROUND_UP,
		.rounding_step = {15},
		.expenses_rebilled = true,
		.term_days = 14,
		.reply_within = {240},
		.cadence = {.rhythm = CADENCE_WEEKLY,
			.weekday = FRIDAY,
			.minute = 1020,
			.has_channel = true,
			.channel = CHANNEL_MAIL}};
	agreement.surcharges.of[SURCHARGE_URGENT] = (Surcharge){3000, 0};
	agreement.surcharges.of[SURCHARGE_EVENING] = (Surcharge){2500, 500};
	*LIST_ADD(arena, agreement.clauses) =
		(Clause){TEXT("scope"), TEXT("Ce qui est fait :\n- Courrier\n- **Agenda**")};
	*LIST_ADD(arena, agreement.clauses) =
		(Clause){TEXT("confidentiality"), TEXT("Rien ne sort d’ici.")};
	return agreement;
}

static Text drawn(Arena *arena, const Agreement *agreement, Text city)
{
	Bytes pdf;
	EngagementPaper paper = {.agreement = agreement,
		.deal = {.seller = {.name = TEXT("Élodie Vasseur EI"),
				 .legal = {TEXT("912345675"), TEXT("0002")},
				 .tax_id = TEXT("912345675")},
			.buyer = {.name = TEXT("Kopi & Co")}},
		.city = city,
		.day = day(2026, 11, 23)};
	WORKS(paper_engagement(arena, &paper, (Instant){1795000000}, &pdf));
	return read_out(arena, pdf);
}

TEST(the_letter_of_engagement_says_all_that_is_settled)
{
	Agreement agreement = retainer(arena, "fr");
	Text page = drawn(arena, &agreement, TEXT("Zurich"));
	SAYS(page, "Lettre de mission", "Élodie Vasseur EI SIREN 912 345 675", "Kopi & Co",
		"indépendant", "1. Ce qui est fait, et ce qui ne l’est pas", "– Courrier",
		"– Agenda", "450,00 €", "10 h", "55,00 €", "2 mois suivants", "200,00 €", "15 min",
		"prix coûtant", "+30 %", "+25 % et +5,00 € l’heure", "moins de 24 h",
		"de 19 h 00 à 8 h 00", "C’est l’heure de Zurich qui compte", "seule la plus élevée",
		"à la fin du mois", "14 jours", "4 h",
		"chaque semaine, le vendredi, avant 17 h 00 à l’heure du client, par e-mail",
		"1er décembre 2026", "sans terme", "30 jours", "Rien ne sort d’ici.",
		"Pour Kopi & Co", "Lieu, date, signature");
}

TEST(the_letter_says_on_which_days_the_work_is_done_and_on_whose_clock)
{
	Agreement agreement = retainer(arena, "fr");
	agreement.availability =
		(Availability){.kind = AVAILABILITY_FIXED, .zone = TEXT("Europe/Zurich")};
	WORKS(hours_parse(arena, TEXT("mon, thu 09:00-12:00, mon, thu 14:00-16:30, sat 10-11"),
		"available_hours", &agreement.availability.hours));
	SAYS(drawn(arena, &agreement, TEXT("")),
		"travail à jours fixes : le lundi et le jeudi de 9 h 00 à 12 h 00 et de 14 h 00 à "
		"16 h 30; le samedi de 10 h 00 à 11 h 00, à l’heure de Zurich",
		"4 h des heures convenues");
	agreement.language = TEXT("en");
	agreement.availability.kind = AVAILABILITY_SPREAD;
	agreement.availability.zone = TEXT("");
	WORKS(hours_parse(arena, TEXT("mon-fri 09:00-17:00"), "available_hours",
		&agreement.availability.hours));
	SAYS(drawn(arena, &agreement, TEXT("")),
		"spread over the week; to be reached Monday to Friday from 9:00 to 17:00, on the "
		"provider’s clock",
		"4 h of the hours agreed");
}

TEST(what_is_open_does_not_stand_in_the_letter)
{
	Agreement agreement = {.version = 1,
		.title = TEXT("Letter of engagement"),
		.language = TEXT("en"),
		.currency = {"GBP"},
		.from = day(2026, 12, 1),
		.rate = 4800};
	Text page = drawn(arena, &agreement, TEXT(""));
	SAYS(page, "£48.00", "as it was worked", "open-ended");
	static const char *const open[] = {"What costs more", "Confidentiality", "Personal data",
		"Working together", "Deposit", "Minimum", "Notice", "Expenses"};
	for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
		if (text_contains(page, open[i])) {
			test_fail(
				__FILE__, __LINE__, "the page says “%s”:\n%s", open[i], page.chars);
		}
	}
}

TEST(the_letter_speaks_german_and_any_other_language_is_english)
{
	Agreement agreement = retainer(arena, "de");
	SAYS(drawn(arena, &agreement, TEXT("")), "vorgehaltene Stunden", "10 Std.", "450,00 €",
		"Kündigungsfrist", "1. Dezember 2026", "Uhrzeit der auftragnehmenden Seite");
	agreement.language = TEXT("pt");
	SAYS(drawn(arena, &agreement, TEXT("")), "Hours kept each month", "€450.00");
}

TEST(a_deposit_of_a_flat_price_is_said_in_money)
{
	Agreement agreement = retainer(arena, "fr");
	agreement.rate_kind = RATE_FLAT;
	agreement.rate = 120000;
	agreement.deposit = 5000;
	Text page = drawn(arena, &agreement, TEXT(""));
	SAYS(page, "1 200,00 €", "50 % du prix, à la commande", "600,00 €");
	CHECK(!text_contains(page, "Heures réservées"));
}

TEST(an_hour_beside_a_monthly_price_is_said_in_the_clients_language)
{
	static const struct {
		const char *language, *above, *beside;
	} cases[] = {{"en", "Above 10 h in a month, each hour is billed at",
			     "Each hour of it is billed at"},
		{"fr", "Au-delà de 10 h dans un mois, chaque heure est facturée 48,00 €.",
			"Chaque heure est facturée 48,00 €, en plus du prix mensuel."},
		{"de", "Über 10 Std. im Monat hinaus kostet jede Stunde 48,00 €.",
			"Jede Stunde kostet 48,00 €, zusätzlich zum Monatspreis."}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Bytes pdf;
		Proposal proposal = {.title = TEXT("Élan"),
			.language = text_of(cases[i].language),
			.currency = {"EUR"},
			.from = day(2026, 12, 1),
			.valid_until = day(2026, 12, 15)};
		ProposalLine *month = LIST_ADD(arena, proposal.lines);
		*month = (ProposalLine){.name = TEXT("Élan"),
			.unit = SOLD_BY_MONTH,
			.quantity = {10000},
			.price = 45000,
			.hours = {600}};
		*LIST_ADD(arena, proposal.lines) =
			(ProposalLine){.name = TEXT("+"), .unit = SOLD_BY_HOUR, .price = 4800};
		ProposalPaper paper = {.proposal = &proposal,
			.deal = {.seller = {.name = TEXT("Élodie")},
				.buyer = {.name = TEXT("Kopi")}},
			.day = day(2026, 11, 23)};
		WORKS(paper_proposal(arena, &paper, (Instant){1795000000}, &pdf));
		SAYS(read_out(arena, pdf), cases[i].above);
		proposal.lines.items[0].hours.minutes = 0;
		WORKS(paper_proposal(arena, &paper, (Instant){1795000000}, &pdf));
		SAYS(read_out(arena, pdf), cases[i].beside);
	}
}

TEST(a_proposal_on_paper_sets_apart_what_is_paid_once_and_each_month)
{
	Bytes pdf;
	Proposal proposal = {.title = TEXT("Devis"),
		.language = TEXT("fr"),
		.currency = {"EUR"},
		.from = day(2026, 12, 1),
		.valid_until = day(2026, 12, 15),
		.introduction = TEXT("Bonjour,"),
		.deposit = 3000,
		.term_days = 14};
	*LIST_ADD(arena, proposal.lines) = (ProposalLine){.name = TEXT("Élan"),
		.description = TEXT("Dix heures."),
		.unit = SOLD_BY_MONTH,
		.quantity = {10000},
		.price = 45000};
	*LIST_ADD(arena, proposal.lines) = (ProposalLine){.name = TEXT("Mise en route"),
		.unit = SOLD_BY_PIECE,
		.quantity = {10000},
		.price = 18000};
	ProposalPaper paper = {.proposal = &proposal,
		.deal = {.seller = {.name = TEXT("Élodie")}, .buyer = {.name = TEXT("Kopi")}},
		.vat = TEXT("TVA non applicable"),
		.day = day(2026, 11, 23)};
	Service *not = LIST_ADD(arena, paper.not_offered);
	not ->offer = NOT_OFFERED;
	*LIST_ADD(arena, not ->words) = (ServiceWord){TEXT("fr"), TEXT("Comptabilité"), TEXT("")};
	WORKS(paper_proposal(arena, &paper, (Instant){1795000000}, &pdf));
	SAYS(read_out(arena, pdf), "Devis", "15 décembre 2026", "Élan", "Dix heures.",
		"450,00 € par mois", "À payer une fois 180,00 €", "Chaque mois 450,00 €",
		"TVA non applicable", "Ce qui n’est pas fait", "– Comptabilité", "30 % du prix",
		"14 jours", "renvoyez ce document signé", "Pour Kopi");
}
