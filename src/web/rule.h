/* What a recurrence rule says, in words: "Every two weeks on Monday and Thursday, until 18 Dec". */
#ifndef WEB_RULE_H
#define WEB_RULE_H

#include "domain/recurrence.h"
#include "words/language.h"

/* start: the first occurrence, for what the rule leaves to it. */
Text rule_said(Arena *arena, const Language *language, const Recurrence *rule, Wall start);

#endif
