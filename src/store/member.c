/* Members: e-mail addresses are kept as typed and found folded. */
#include "store/member.h"

#include "sql/member.h"
#include "store/read.h"

static const char *const roles[] = {
	[ROLE_OWNER] = "owner", [ROLE_ASSISTANT] = "assistant", [ROLE_READER] = "reader"};

const Error *store_member_save(
	Db *db, Arena *arena, PracticeId practice, const Member *member, int64_t changed)
{
	const SqlMemberSave save = {
		.practice = practice.value,
		.id = member->id.value,
		.email = member->email,
		.email_folded = text_folded(arena, member->email),
		.name = member->name,
		.role = text_of(roles[member->role]),
		.language = member->language,
		.theme = member->theme,
		.created = member->created.seconds,
		.changed = changed,
	};
	return sql_member_save(db, arena, &save, NULL);
}

const Error *store_member_password_save(
	Db *db, Arena *arena, PracticeId practice, MemberId member, Text password, int64_t changed)
{
	return sql_member_password_save(
		db, arena, practice.value, member.value, password, changed, NULL);
}

static Member member_of(Rows *rows)
{
	return (Member){
		.id = {rows_int(rows, "id")},
		.email = rows_text(rows, "email"),
		.name = rows_text(rows, "name"),
		.role = (Role)READ_CHOICE(rows, "role", roles),
		.language = rows_text(rows, "language"),
		.theme = rows_text(rows, "theme"),
		.created = read_instant(rows, "created"),
	};
}

const Error *store_member_load(
	Db *db, Arena *arena, PracticeId practice, MemberId id, Member *ret_member)
{
	Rows *rows;
	TRY(sql_member_load(db, arena, practice.value, id.value, &rows));
	bool there = rows_next(rows);
	Member member = there ? member_of(rows) : (Member){0};
	TRY(rows_end(rows));
	if (!there) {
		return missing(arena, "There is no such member.");
	}
	*ret_member = member;
	return OK;
}

const Error *store_member_list(Db *db, Arena *arena, PracticeId practice, Members *ret_members)
{
	Members members = {0};
	Rows *rows;
	TRY(sql_member_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, members) = member_of(rows);
	}
	TRY(rows_end(rows));
	*ret_members = members;
	return OK;
}

const Error *store_member_logins(Db *db, Arena *arena, Text email, Logins *ret_logins)
{
	Logins logins = {0};
	Rows *rows;
	TRY(sql_member_by_email(db, arena, text_folded(arena, email), &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, logins) = (Login){
			.practice = {rows_int(rows, "practice")},
			.member = {rows_int(rows, "id")},
			.password = rows_text(rows, "password"),
		};
	}
	TRY(rows_end(rows));
	*ret_logins = logins;
	return OK;
}

const Error *store_member_any(Db *db, Arena *arena, bool *ret_any)
{
	Rows *rows;
	TRY(sql_member_any(db, arena, &rows));
	bool any = rows_next(rows) && rows_int(rows, "count") > 0;
	TRY(rows_end(rows));
	*ret_any = any;
	return OK;
}
