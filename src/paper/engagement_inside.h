/* Between engagement.c and engagement_price.c alone. */
#ifndef PAPER_ENGAGEMENT_INSIDE_H
#define PAPER_ENGAGEMENT_INSIDE_H

#include "domain/agreement_point.h"
#include "paper/engagement.h"
#include "words/letter.h"

typedef struct {
	Arena *arena;
	const EngagementPaper *paper;
	const Agreement *agreement;
	const Labels *labels;
	const TermWords *words;
	Letter letter;
	int sections; /* headings are numbered, so that one can be cited */
} Engagement;

void engagement_heading(Engagement *at, Term heading);
void engagement_pair(Engagement *at, Term what, Text value);
void engagement_say(Engagement *at, Text sentence);
Text engagement_clause(const Engagement *at, AgreementPoint point);
void engagement_prose(Engagement *at, AgreementPoint point);
Text engagement_money(const Engagement *at, int64_t minor);
Text engagement_number(const Engagement *at, int32_t number);

/* The sections that are made of numbers. */
void engagement_price(Engagement *at);
void engagement_surcharges(Engagement *at);
void engagement_invoicing(Engagement *at);

#endif
