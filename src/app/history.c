#include "app/history.h"

#include "app/promise.h"
#include "domain/audit.h"
#include "store/client.h"
#include "store/member.h"

static Text said(Context *cx, const char *name, Text key)
{
	return name ? words_plain(cx->language, name) : key;
}

static Text member_named(Members members, MemberId id)
{
	EACH (const Member, member, members) {
		if (member->id.value == id.value) {
			return member->name;
		}
	}
	return TEXT("");
}

const Error *open_history(
	Context *cx, ClientId client, int64_t before, HistoryLines *ret_lines, int64_t *ret_next)
{
	AuditLines lines;
	Clients clients;
	Members members;
	HistoryLines history = {0};
	TRY(store_audit_list(
		cx->db, cx->arena, cx->practice.id, client, before, HISTORY_LINES + 1, &lines));
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &clients));
	TRY(store_member_list(cx->db, cx->arena, cx->practice.id, &members));
	for (size_t i = 0; i < lines.count && i < HISTORY_LINES; i++) {
		const AuditLine *line = &lines.items[i];
		const Client *about = client_in(clients, line->client);
		*LIST_ADD(cx->arena, history) = (HistoryLine){
			.line = *line,
			.member = member_named(members, line->member),
			.client = about ? about->name : TEXT(""),
			.act = said(cx, audit_act_name(line->act), line->act),
			.noun = said(cx, audit_noun_name(line->noun), line->noun),
		};
	}
	*ret_next = lines.count > HISTORY_LINES ? history.items[history.count - 1].line.id : 0;
	*ret_lines = history;
	return OK;
}
