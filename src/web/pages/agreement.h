/* The pages of agreements. */
#ifndef WEB_PAGES_AGREEMENT_H
#define WEB_PAGES_AGREEMENT_H

#include "app/agreement.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_agreements);
PAGE(get_agreement);
PAGE(get_agreement_new);
PAGE(get_agreement_edit);
PAGE(post_agreement_new);
PAGE(post_agreement);
PAGE(post_agreement_send);
PAGE(post_agreement_accept);
PAGE(post_agreement_decline);
PAGE(post_agreement_delete);
PAGE(get_agreement_file);

/* --- for templates ------------------------------------------------------------------------ */

/* "48 € an hour", "880 € a month for 20 h" */
Message agreement_price(Html *html, const Agreement *agreement);
/* "Monday, 23 November 2026": an agreement lasts, so its days have their year. */
Text agreement_day(Html *html, Day day);
/* "In force since 1 January", "With the client since …", "Ended on …" */
Message agreement_state(Html *html, const Agreement *agreement, bool in_force, Day today);
/* "+25 %", "+25 % and 5 € an hour" */
Text surcharge_text(Html *html, const Agreement *agreement, SurchargeKind kind);
/* When it counts: "19:00–08:00, Zurich", "Saturday and Sunday", "asked for less than 24 h before".
 */
Text surcharge_when(Html *html, const Agreement *agreement, SurchargeKind kind);
/* "Monday and Thursday, from 9:00 to 12:00, on your clock" */
Text available_hours_text(Html *html, const Availability *availability);
/* "On fixed days: Monday and Thursday, from 9:00 to 12:00, on your clock" */
Text availability_text(Html *html, const Availability *availability);
/* As a form shows it: "48,50", "" for none; "25" of 2,500 basis points. */
Text amount_field(Html *html, int64_t minor, Currency currency);
Text percent_field(Html *html, int32_t basis_points);
Text minutes_field(Html *html, Minutes minutes);
Text clock_field(Html *html, int32_t minute);
/* "clause-scope": the field of a point's clause. */
const char *clause_field(Html *html, AgreementPoint point);
Text clause_said(const Agreement *agreement, AgreementPoint point);
Text clause_name(Html *html, const Clause *clause);            /* of its point */
const char *surcharge_field(SurchargeKind kind, bool percent); /* "evening_percent" */
/* What a first agreement can do without: folded away where nothing is said yet. */
typedef enum { PART_MORE, PART_TOGETHER, PART_TRUST } AgreementPart;
bool agreement_part_said(const Agreement *agreement, AgreementPart part);
const char *weekday_field(int weekday); /* "mon" */
const char *cadence_no_channel(void);   /* the choice of no channel: a msgid */
/* 0, 1, 2 …: what a template walks over. */
extern const int agreement_choices[AGREEMENT_POINTS];

#endif
