/* How an agreement's choices are stored and called. */
#include "domain/agreement_point.h"
#include "domain/billing.h"
#include "domain/check.h"

typedef struct {
	const char *key, *name; /* as stored; a msgid */
} Word;

static bool find_key(const Word *words, int count, Text key, int *ret_index)
{
	for (int i = 0; i < count; i++) {
		if (text_is(key, words[i].key)) {
			*ret_index = i;
			return true;
		}
	}
	return false;
}

/* noun_key, noun_from_key and noun_name over a table of words. */
#define WORDS(noun, Type)                                                      \
	const char *noun##_key(Type value)                                     \
	{                                                                      \
		return noun##_words[value].key;                                \
	}                                                                      \
	const char *noun##_name(Type value)                                    \
	{                                                                      \
		return noun##_words[value].name;                               \
	}                                                                      \
	bool noun##_from_key(Text key, Type *ret_value)                        \
	{                                                                      \
		int index;                                                     \
		int count = (int)(sizeof noun##_words / sizeof *noun##_words); \
		bool found = find_key(noun##_words, count, key, &index);       \
		*ret_value = found ? (Type)index : *ret_value;                 \
		return found;                                                  \
	}

static const Word rate_kind_words[RATE_KINDS] = {
	{"hourly", N_("By the hour")},
	{"flat", N_("Flat price")},
	{"package", N_("A package each month")},
	{"retainer", N_("Hours kept each month")},
};
WORDS(rate_kind, RateKind)

static const Word bill_moment_words[BILL_MOMENTS] = {
	{"monthly", N_("At the end of the month")},
	{"weekly", N_("Each week")},
	{"completion", N_("When the work is done")},
	{"hours", N_("From a number of hours")},
};
WORDS(bill_moment, BillMoment)

static const Word agreement_status_words[AGREEMENT_STATUSES] = {
	{"draft", N_("In preparation")},
	{"sent", N_("With the client")},
	{"accepted", N_("Accepted")},
	{"declined", N_("Turned down")},
};
WORDS(agreement_status, AgreementStatus)

static const Word cooperation_form_words[COOPERATION_FORMS] = {
	{"freelance", N_("Freelance")},
	{"secondment", N_("Secondment")},
};
WORDS(cooperation_form, CooperationForm)

static const Word surcharge_words[SURCHARGES] = {
	{"urgent", N_("Urgent work")},
	{"evening", N_("Evening work")},
	{"weekend", N_("Weekend work")},
	{"holiday", N_("Work on a public holiday")},
};
WORDS(surcharge, SurchargeKind)

static const Word combination_words[COMBINATIONS] = {
	{"dearest", N_("Only the dearest counts")},
	{"added", N_("They are added up")},
};
WORDS(combination, Combination)

static const Word rounding_words[ROUNDINGS] = {
	{"none", N_("As it was worked")},
	{"up", N_("Rounded up")},
	{"nearest", N_("Rounded to the nearest")},
};
WORDS(rounding, Rounding)

/* The keys are those of the clauses, too. */
static const Word agreement_point_words[AGREEMENT_POINTS] = {
	{"rate", N_("Rate and invoicing")},
	{"term", N_("Payment term")},
	{"surcharges", N_("Surcharges")},
	{"scope", N_("What is done, and what is not")},
	{"supplements", N_("What costs extra")},
	{"availability", N_("Availability")},
	{"urgent", N_("What is urgent, and how it is handled")},
	{"updates", N_("Updates")},
	{"form", N_("Form of the cooperation")},
	{"minimum", N_("Minimum purchase")},
	{"notice", N_("Notice period")},
	{"confidentiality", N_("Confidentiality")},
	{"data-processing", N_("Personal data")},
};
WORDS(agreement_point, AgreementPoint)

static const Word bill_group_words[BILL_GROUPS] = {
	{"task", N_("By task")},
	{"day", N_("By day")},
	{"category", N_("By category")},
	{"all", N_("All in one")},
};
WORDS(bill_group, BillGroup)

static const Word bill_kind_words[BILL_KINDS] = {
	{"work", N_("Work")},
	{"surcharge", N_("Surcharge")},
	{"fee", N_("Monthly fee")},
	{"overage", N_("Hours above those kept")},
	{"minimum", N_("Minimum purchase not used")},
	{"flat", N_("Flat price")},
	{"expense", N_("Expense")},
	{"deposit", N_("Deposit")},
	{"other", N_("Other")},
};
WORDS(bill_kind, BillKind)
