/* A weekly pattern of hours as a person says it. As it is typed into a field: domain/hours. */
#ifndef WEB_HOURS_WORDS_H
#define WEB_HOURS_WORDS_H

#include "domain/hours.h"
#include "words/language.h"

/* "Monday till Friday, from 8:30 to 12:30 and from 13:30 to 17:30"; several groups of days stand
 * after semicolons. No hours: "". */
Text hours_said(Arena *arena, const Language *language, Hours hours);

#endif
