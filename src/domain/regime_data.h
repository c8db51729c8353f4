/* What regime_data.c holds: rows with the days they are in force. */
#ifndef DOMAIN_REGIME_DATA_H
#define DOMAIN_REGIME_DATA_H

#include "domain/regime.h"

/* from, until: 20260101, the last day is still in force; 0: without end. */
typedef struct {
	const char *regime;
	int32_t from, until;
	int32_t hundredths;
} RegimeRate;

typedef struct {
	const char *regime;
	int32_t from, until;
	Threshold which;
	int64_t whole; /* of the currency */
	const char *currency;
	bool by_days; /* in the year a business begins, for as many days as it has */
} RegimeThreshold;

typedef struct {
	const char *of; /* a regime's id or a seller's country */
	int32_t from, until;
	RegimeSays what;
	const char *language, *text;
} RegimeText;

extern const Regime regime_table[];
extern const RegimeRate regime_rate_table[];
extern const RegimeThreshold regime_threshold_table[];
extern const RegimeText regime_text_table[];
extern const size_t regime_count, regime_rate_count, regime_threshold_count, regime_text_count;

#endif
