/* A member is a person who works in a practice. */
#ifndef DOMAIN_MEMBER_H
#define DOMAIN_MEMBER_H

#include "base/day.h"
#include "base/error.h"
#include "domain/id.h"

typedef enum { ROLE_OWNER, ROLE_ASSISTANT, ROLE_READER } Role;

typedef struct Member {
	MemberId id;
	Text email; /* as typed; matched folded */
	Text name;
	Role role;
	Text language; /* "" follows the browser */
	Text theme;    /* "", "light", "dark" */
	Instant created;
} Member;

const char *role_key(Role role); /* as stored: "owner" */
bool role_from_key(Text key, Role *ret_role);
const char *role_name(Role role); /* a msgid */

/* Refuses a member without an e-mail address, a language or theme Fuseau does not have. */
MUST_USE const Error *member_check(Arena *arena, const Member *member);

enum { MEMBER_NAME_LIMIT = 200 };

#endif
