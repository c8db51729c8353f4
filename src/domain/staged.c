#include "domain/staged.h"

StageKind stage_kind_of(Arena *arena, Text name)
{
	static const struct {
		const char *part;
		StageKind kind;
	} words[] = {
		{"done", STAGE_DONE},
		{"complete", STAGE_DONE},
		{"termine", STAGE_DONE},
		{"fini", STAGE_DONE},
		{"fait", STAGE_DONE},
		{"erledigt", STAGE_DONE},
		{"hecho", STAGE_DONE},
		{"waiting", STAGE_WAITING},
		{"attente", STAGE_WAITING},
		{"approval", STAGE_WAITING},
		{"approbation", STAGE_WAITING},
		{"warte", STAGE_WAITING},
		{"espera", STAGE_WAITING},
	};
	Text folded = text_folded(arena, name);
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (text_starts(folded, words[i].part)) {
			return words[i].kind;
		}
	}
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (words[i].kind == STAGE_WAITING && text_contains(folded, words[i].part)) {
			return words[i].kind;
		}
	}
	return STAGE_OPEN;
}
