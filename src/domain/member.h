/* A member is a person who works in a practice. */
#ifndef DOMAIN_MEMBER_H
#define DOMAIN_MEMBER_H

#include "base/day.h"
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

#endif
