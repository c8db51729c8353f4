#ifndef PAPER_LABEL_DATA_H
#define PAPER_LABEL_DATA_H

#include "paper/label.h"

extern const char *const label_keys[LABELS];
extern const Labels label_table[]; /* English first */
extern const size_t label_languages;

#endif
