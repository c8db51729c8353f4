/* What the practice does, in each language: written and read whole. */
#ifndef STORE_PROFILE_H
#define STORE_PROFILE_H

#include "db/db.h"
#include "domain/id.h"
#include "domain/profile.h"

MUST_USE const Error *store_profile_save(
	Db *db, Arena *arena, PracticeId practice, const ProfileWords *words);
/* In the order they were written down; none when nothing is. */
MUST_USE const Error *store_profile_load(
	Db *db, Arena *arena, PracticeId practice, ProfileWords *ret_words);

#endif
