/* The plan of a problem with work that no flow can place: what the steps share. Three-valued: a yes
 * is a plan that was found, a no is proved without the rules that make it hard (every task cut as
 * one likes), and between the two nothing is claimed. */
#ifndef PLAN_PIECES_H
#define PLAN_PIECES_H

#include "plan/hunt.h"

/* What no plan surpasses: without those rules, but only where chunks have room. */
typedef struct {
	TaskState *states; /* a choice that reaches it */
	int64_t weight;
	bool sure;      /* nobody keeps more weight */
	bool possible;  /* nothing proves that not all can be kept */
	int32_t buffer; /* minutes; no plan that keeps all eats less */
} PieceBound;

typedef struct {
	Arena *arena;
	Solver *solver; /* without those rules: decided */
	Hunt *hunt;
	PieceBound bound;
	bool exhausted; /* no plan keeps more: all were tried; or, with links, keeps all */
	bool late;      /* by the rule of least lateness, and not all can be kept */
	bool least;     /* of that, it is proved the least */
} Placing;

PieceBound piece_bound(Arena *arena, const PlanProblem *problem);
/* The least weight that breaks because a breath is kept between tasks, however they lie; 0: perhaps
 * none. Nothing stands in the timeline. */
int64_t piece_breath_loss(const Solver *solver, const Timeline *empty);
/* The search begins with what reaches the bound, and ends when it does. */
void piece_aim(Hunt *hunt, const PieceBound *bound);
/* By the rule of least lateness; true: no plan is less late. */
bool placing_least_late(Placing *placing);
/* Work without such rules goes where a flow puts it, around the pieces. */
void placing_free(Placing *placing);
/* From here on no day eats more of its buffer than now. */
void placing_keep_buffer(Placing *placing);
void placing_slack(Placing *placing);
void placing_ask(Placing *placing);
/* The earliest dates the timeline has for promises that broke; then room for the rest. */
void placing_date(Placing *placing);
/* Work over before the date one would like; then, when all stands, rests and few changes of kind.
 */
void placing_wishes(Placing *placing);
void placing_comfort(Placing *placing);
void placing_soft(Placing *placing);
/* Puts work without promise where it fits first. */
void placing_put_soft(Placing *placing, int32_t task);
/* Keeps hours free for the clients who reserved them, beside their work without promise. */
void placing_reserve(Placing *placing);
void placing_blocks(Placing *placing);

#endif
