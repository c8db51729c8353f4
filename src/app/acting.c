#include "app/acting.h"

#include "store/member.h"
#include "store/practice.h"

#include <inttypes.h>

static bool is_called(Arena *arena, const Practice *practice, Text name)
{
	int64_t id;
	if (text_empty(name)) {
		return !practice->demonstration;
	}
	return text_equal(text_folded(arena, practice->name), text_folded(arena, name)) ||
	       (span_int64(span_of(name), &id) && id == practice->id.value);
}

/* "Élodie (7312), Demonstration (7319)" */
static Text practice_names(Arena *arena, Practices practices)
{
	Buffer names = buffer_new(arena);
	EACH (Practice, practice, practices) {
		buffer_format(&names, "%s%s (%" PRId64 ")", names.length ? ", " : "",
			text_chars(practice->name), practice->id.value);
	}
	return buffer_done(&names);
}

static const Error *choose_practice(Context *cx, Text name, PracticeId *ret_practice)
{
	Practices all, called = {0};
	TRY(store_practice_list(cx->db, cx->arena, &all));
	EACH (Practice, practice, all) {
		bool only = all.count == 1 && text_empty(name);
		if (only || is_called(cx->arena, practice, name)) {
			*LIST_ADD(cx->arena, called) = *practice;
		}
	}
	if (all.count == 0) {
		return refuse(cx->arena, "practice",
			"There is no practice here yet. Run “fuseau serve” and follow the set-up "
			"link.");
	}
	if (called.count == 0 && !text_empty(name)) {
		return missing(cx->arena, "There is no practice “%1”, only: %2", arg(name),
			arg(practice_names(cx->arena, all)));
	}
	if (called.count != 1) {
		return refuse(cx->arena, "practice",
			"There are several practices: say with --practice which name or number is "
			"meant. %1",
			arg(practice_names(cx->arena, called.count ? called : all)));
	}
	*ret_practice = called.items[0].id;
	return OK;
}

static Text addresses(Arena *arena, Members members)
{
	Buffer all = buffer_new(arena);
	EACH (Member, member, members) {
		buffer_format(&all, "%s%s", all.length ? ", " : "", text_chars(member->email));
	}
	return buffer_done(&all);
}

static const Error *choose_member(
	Context *cx, PracticeId practice, Text email, MemberId *ret_member)
{
	Members all, called = {0};
	Text folded = text_folded(cx->arena, email);
	TRY(store_member_list(cx->db, cx->arena, practice, &all));
	EACH (Member, member, all) {
		if (text_empty(email) ||
			text_equal(text_folded(cx->arena, member->email), folded)) {
			*LIST_ADD(cx->arena, called) = *member;
		}
	}
	if (called.count == 0) {
		return missing(cx->arena, "Nobody works here as %1, only: %2", arg(email),
			arg(addresses(cx->arena, all)));
	}
	if (called.count > 1) {
		return refuse(cx->arena, "as",
			"Several people work here: say with --as who is meant. %1",
			arg(addresses(cx->arena, all)));
	}
	*ret_member = called.items[0].id;
	return OK;
}

const Error *act_for(Context *cx, Text practice, Text email)
{
	PracticeId chosen;
	MemberId member;
	TRY(choose_practice(cx, practice, &chosen));
	TRY(choose_member(cx, chosen, email, &member));
	return context_enter(cx, chosen, member);
}

const Error *act_in(Context *cx, Text practice)
{
	PracticeId chosen;
	TRY(choose_practice(cx, practice, &chosen));
	return store_practice_load(cx->db, cx->arena, chosen, &cx->practice);
}
