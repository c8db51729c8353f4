#include "app/member.h"

#include "app/session.h"
#include "host/secret.h"
#include "store/member.h"
#include "store/session.h"

#include <string.h>

/* What everybody tries first, of eight characters and more; folded. */
static const char *const commonest[] = {"00000000", "0123456789", "11111111", "12121212",
	"123123123", "12341234", "12345678", "123456789", "1234567890", "1q2w3e4r", "1qaz2wsx",
	"88888888", "987654321", "abcd1234", "abcdefgh", "admin123", "administrateur",
	"administrator", "aqwzsxedc", "asdfghjk", "asdfghjkl", "azerty123", "azertyui",
	"azertyuiop", "baseball", "bonjour1", "changeme", "chocolat", "computer", "doudou12",
	"football", "fuseau123", "iloveyou", "internet", "jetaime1", "letmein1", "loulou12",
	"marseille", "motdepasse", "motdepasse1", "passw0rd", "password", "password1", "password12",
	"password123", "princess", "qwerty123", "qwertyui", "qwertyuiop", "qwertz123", "secret123",
	"soleil12", "starwars", "sunshine", "superman", "trustno1", "welcome1", "whatever"};

const Error *password_check(Arena *arena, const char *field, Text password)
{
	size_t length = text_code_points(password);
	if (length < PASSWORD_LEAST) {
		return refuse(arena, field, "At least %1 characters. A short sentence is good.",
			arg(PASSWORD_LEAST));
	}
	if (length > PASSWORD_MOST) {
		return refuse(arena, field, "At most %1 characters.", arg(PASSWORD_MOST));
	}
	Text folded = text_folded(arena, password);
	for (size_t i = 0; i < sizeof commonest / sizeof *commonest; i++) {
		if (text_is(folded, commonest[i])) {
			return refuse(arena, field,
				"This is one of the passwords that everybody tries first. Please "
				"choose another.");
		}
	}
	return OK;
}

static const Error *keeping(Context *cx, MemberId member, Text hash, int64_t session)
{
	TRY(store_member_password_save(
		cx->db, cx->arena, cx->practice.id, member, hash, cx->change));
	TRY(store_session_end_others(cx->db, cx->arena, cx->practice.id, member, session));
	return audit(cx, "password", "member", member.value, 0, TEXT(""));
}

static const Error *hashing(Context *cx, Text password, Text *ret_hash)
{
	Text hash = password_hash(cx->arena, password);
	if (text_empty(hash)) {
		return broken(cx->arena, "There is no memory to hash a password in.");
	}
	*ret_hash = hash;
	return OK;
}

static const Error *keep(Context *cx, MemberId member, Text new, int64_t session)
{
	Text hash;
	TRY(hashing(cx, new, &hash));
	return WRITE(cx, keeping(cx, member, hash, session));
}

const Error *change_password(Context *cx, Text old, Text new)
{
	Logins logins;
	bool right = false;
	TRY(password_check(cx->arena, "new", new));
	TRY(store_member_logins(cx->db, cx->arena, cx->member.email, &logins));
	EACH (Login, login, logins) {
		if (login->practice.value == cx->practice.id.value &&
			login->member.value == cx->member.id.value) {
			right = password_matches(login->password, old);
		}
	}
	if (!right) {
		return refuse(cx->arena, "old", "This is not your password.");
	}
	return keep(cx, cx->member.id, new, cx->session ? cx->session->id : 0);
}

const Error *set_password(Context *cx, MemberId member, Text new)
{
	TRY(password_check(cx->arena, "password", new));
	return keep(cx, member, new, 0);
}

static const Error *adding(Context *cx, const Member *member, Text hash)
{
	Logins logins;
	TRY(store_member_logins(cx->db, cx->arena, member->email, &logins));
	EACH (Login, login, logins) {
		if (login->practice.value == cx->practice.id.value) {
			return refuse(cx->arena, "email",
				"Somebody works here with the address %1 already.",
				arg(member->email));
		}
	}
	TRY(store_member_save(cx->db, cx->arena, cx->practice.id, member, cx->change));
	TRY(store_member_password_save(
		cx->db, cx->arena, cx->practice.id, member->id, hash, cx->change));
	return audit(cx, "create", "member", member->id.value, 0, member->email);
}

const Error *add_member(Context *cx, Text email, Text password, MemberId *ret_member)
{
	Text hash;
	Member member = {.id = {new_id(cx)},
		.email = text_trim(cx->arena, email),
		.role = ROLE_OWNER,
		.created = cx->now};
	member.name =
		text_copy(cx->arena, (Span){member.email.chars, strcspn(member.email.chars, "@")});
	TRY(member_check(cx->arena, &member));
	TRY(password_check(cx->arena, "password", password));
	TRY(hashing(cx, password, &hash));
	TRY(WRITE(cx, adding(cx, &member, hash)));
	*ret_member = member.id;
	return OK;
}
