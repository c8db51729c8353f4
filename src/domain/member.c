#include "domain/member.h"

#include "domain/check.h"

static const char *const role_keys[] = {"owner", "assistant", "reader"};

const char *role_key(Role role)
{
	return role_keys[role];
}

bool role_from_key(Text key, Role *ret_role)
{
	int index = key_index(role_keys, 3, key);
	if (index < 0) {
		return false;
	}
	*ret_role = (Role)index;
	return true;
}

const char *role_name(Role role)
{
	static const char *const names[] = {N_("Owner"), N_("Assistant"), N_("Reader")};
	return names[role];
}

const Error *member_check(Arena *arena, const Member *member)
{
	static const char *const languages[] = {"", "en", "fr"};
	static const char *const themes[] = {"", "light", "dark"};
	Problems problems = {arena, NULL, NULL};
	problem(&problems, check_email(arena, "email", member->email));
	problem(&problems, check_one_line(arena, "name", member->name, MEMBER_NAME_LIMIT));
	if (key_index(languages, 3, member->language) < 0) {
		problem(&problems, refuse(arena, "language", "Fuseau speaks French and English."));
	}
	if (key_index(themes, 3, member->theme) < 0) {
		problem(&problems, refuse(arena, "theme", "There is a light and a dark theme."));
	}
	return problems.first;
}
