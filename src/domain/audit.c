#include "domain/audit.h"

typedef struct {
	const char *key, *name;
} Named;

static const Named acts[] = {
	{"create", N_("Created")},
	{"edit", N_("Changed")},
	{"delete", N_("Deleted")},
	{"restore", N_("Brought back")},
	{"move", N_("Moved")},
	{"finish", N_("Done")},
	{"reopen", N_("Opened again")},
	{"wait", N_("Waiting")},
	{"resume", N_("Goes on")},
	{"leave", N_("Left with a colleague")},
	{"take", N_("Taken back in hand")},
	{"estimate", N_("Estimated")},
	{"remaining", N_("What is left")},
	{"promise", N_("Promised")},
	{"tell", N_("Told")},
	{"triage", N_("Sorted")},
	{"weigh", N_("Weighed")},
	{"tick", N_("Checklist")},
	{"split", N_("Cut in two")},
	{"start", N_("Started")},
	{"stop", N_("Stopped")},
	{"import", N_("Imported")},
	{"undo", N_("Taken back")},
	{"discard", N_("Discarded")},
	{"export", N_("Exported")},
	{"login", N_("Logged in")},
	{"logout", N_("Logged out")},
	{"password", N_("New password")},
	{"end-sessions", N_("Other devices logged out")},
	{"pin", N_("Pinned in the plan")},
	{"unpin", N_("Unpinned in the plan")},
	{"plan", N_("Plan made anew")},
	{"restart", N_("Tried again")},
	{"send", N_("Sent off")},
	{"issue", N_("Issued with its number")},
	{"pay", N_("Payment noted")},
	{"unpay", N_("Payment removed")},
	{"refund", N_("Paid back")},
	{"use", N_("Surplus used")},
	{"settle", N_("Settled")},
	{"pass", N_("Left as it is")},
	{"status", N_("Status noted")},
	{"hand_over", N_("Handed over")},
	{"accept", N_("Accepted by the client")},
	{"decline", N_("Turned down by the client")},
	{"archive", N_("Put away from the catalogue")},
	{"pause", N_("Paused for now")},
	{"give", N_("Given")},
	{"skip", N_("Left out")},
};

static const Named nouns[] = {
	{"practice", N_("practice")},
	{"member", N_("member")},
	{"session", N_("session")},
	{"client", N_("client")},
	{"contact", N_("contact")},
	{"board", N_("board")},
	{"stage", N_("stage")},
	{"task", N_("task")},
	{"template", N_("task template")},
	{"calendar", N_("calendar")},
	{"event", N_("event")},
	{"entry", N_("time entry")},
	{"hours", N_("working hours")},
	{"exception", N_("day that differs")},
	{"stay", N_("stay")},
	{"holiday", N_("public holiday")},
	{"import", N_("import")},
	{"job", N_("job")},
	{"incident", N_("incident")},
	{"notice", N_("message")},
	{"notice_text", N_("text of messages")},
	{"plan", N_("plan")},
	{"series", N_("series")},
	{"agreement", N_("agreement")},
	{"invoice", N_("invoice")},
	{"reminder", N_("reminder")},
	{"party", N_("name on invoices")},
	{"account", N_("account")},
	{"numbering", N_("numbers of invoices")},
	{"recurring", N_("recurring invoice")},
	{"exchange", N_("rates of exchange")},
	{"service", N_("service")},
	{"package", N_("package")},
	{"proposal", N_("proposal")},
	{"statement", N_("bank statement")},
	{"bank_line", N_("line of a statement")},
	{"paper", N_("look of documents")},
	{"label", N_("words of documents")},
	{"expense", N_("expense")},
	{"outlook", N_("outlook")},
	{"penalty_rate", N_("rate of late interest")},
	{"profile", N_("what you do")},
	{"discovery", N_("discovery call")},
	{"discovery_guide", N_("questions of a discovery call")},
	{"update", N_("update")},
};

static const char *name_of(const Named *names, size_t count, Text key)
{
	for (size_t i = 0; i < count; i++) {
		if (text_is(key, names[i].key)) {
			return names[i].name;
		}
	}
	return NULL;
}

const char *audit_act_name(Text key)
{
	return name_of(acts, sizeof acts / sizeof *acts, key);
}

const char *audit_noun_name(Text key)
{
	return name_of(nouns, sizeof nouns / sizeof *nouns, key);
}
