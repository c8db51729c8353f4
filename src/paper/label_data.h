#ifndef PAPER_LABEL_DATA_H
#define PAPER_LABEL_DATA_H

#include "paper/label.h"

typedef struct {
	const char *language, *code, *sign; /* UN/ECE 20 */
} UnitSign;

extern const Labels label_table[]; /* English first */
extern const UnitSign label_units[];
extern const size_t label_languages, label_unit_count;

#endif
