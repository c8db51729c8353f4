/* Killed while many invoices are being issued, by two at once: their numbers have no gap, and what
 * was answered is there, each once. */
#include "app/agreement.h"
#include "app/client.h"
#include "app/entry.h"
#include "app/invoice_work.h"

#include "test/store/store_test.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DRAFTS = 60, DRAFTS_LONG = 1000, SECONDS_KILLING = 600, ISSUERS = 2 };
/* How long the issuers of a round live: till so many numbers were answered, 0 to LIVES - 1 (more
 * where there are more drafts). Counted, not timed: a fast machine is not through before a kill. */
enum { LIVES = 7, ANSWER_BYTES = 9, LOOK_AGAIN = 300 /* microseconds */ };

/* --- a practice with drafts --- */

static void parties_known(Context *cx, ClientId client)
{
	InvoiceSettings settings;
	BilledParty buyer;
	WORKS(open_invoice_settings(cx, &settings));
	settings.seller.regime = TEXT("fr-franchise");
	settings.seller.party = (Party){.name = TEXT("Élodie Vasseur EI"),
		.legal.id = TEXT("912345675"),
		.address = {.line1 = TEXT("12 rue des Capucins"),
			.postcode = TEXT("69001"),
			.city = TEXT("Lyon"),
			.country = TEXT("FR")}};
	WORKS(save_seller(cx, &settings.seller));
	WORKS(open_buyer(cx, client, &buyer));
	buyer.party.legal.id = TEXT("824119606");
	buyer.party.address = settings.seller.party.address;
	WORKS(save_buyer(cx, &buyer));
}

static InvoiceId first_draft(Context *cx)
{
	Client client;
	ClientId id;
	AgreementView view;
	AgreementId agreement;
	EntryId entry;
	InvoiceId invoice;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = TEXT("Maison Lune");
	WORKS(save_client(cx, &client, &id));
	parties_known(cx, id);
	WORKS(open_agreement_form(cx, id, (AgreementId){0}, &view));
	view.agreement.rate = 4800;
	view.agreement.currency = (Currency){"EUR"};
	view.agreement.from = day(2026, 11, 1);
	WORKS(save_agreement(cx, &view.agreement, &agreement));
	WORKS(accept_agreement(cx, agreement));
	Entry work = {.client = id,
		.start = instant_plus(cx->now, -7200),
		.end = cx->now,
		.billable = true};
	WORKS(save_entry(cx, &work, &entry));
	WORKS(draft_invoice(cx, id, day(2026, 11, 1), day(2026, 11, 30), &invoice));
	return invoice;
}

static void make_drafts(Context *cx, int count)
{
	Receivable draft;
	InvoiceId first = first_draft(cx);
	WORKS(write_begin(cx));
	WORKS(store_invoice_load(cx->db, cx->arena, cx->practice.id, first, &draft));
	for (int i = 1; i < count; i++) {
		draft.id.value = new_id(cx);
		WORKS(store_invoice_save(cx->db, cx->arena, cx->practice.id, &draft, cx->change));
	}
	WORKS(write_end(cx, OK));
}

/* --- who issues them --- */

/* Its answers go behind those of the others in one file. */
static pid_t issuer_start(const char *answers)
{
	const DbPlace *place = store_test_place();
	const char *program = getenv("FUSEAU") ? getenv("FUSEAU") : "build/asan/fuseau";
	bool file = place->engine == DB_SQLITE;
	pid_t pid = fork();
	if (pid == 0) {
		int out = open(answers, O_WRONLY | O_APPEND | O_CREAT, 0600);
		dup2(out, STDOUT_FILENO);
		execl(program, program, file ? "--data" : "--database",
			file ? test_folder() : place->address.chars, "--now",
			"2026-11-23T08:30+01:00", "invoice", "issue", "--drafts", (char *)NULL);
		_exit(127);
	}
	CHECK(pid > 0);
	return pid;
}

static off_t answered(const char *answers)
{
	struct stat file;
	return stat(answers, &file) == 0 ? file.st_size : 0;
}

static bool have_ended(const pid_t *issuers)
{
	for (int i = 0; i < ISSUERS; i++) {
		siginfo_t ended = {0};
		CHECK(waitid(P_PID, (id_t)issuers[i], &ended, WEXITED | WNOHANG | WNOWAIT) == 0);
		if (ended.si_pid == 0) {
			return false;
		}
	}
	return true;
}

/* Two work side by side; both are killed before they are through, or at last come to the end. */
static bool round_of_issuers(const char *answers, int numbers)
{
	pid_t issuers[ISSUERS];
	bool whole = true;
	off_t enough = answered(answers) + (off_t)numbers * ANSWER_BYTES;
	for (int i = 0; i < ISSUERS; i++) {
		issuers[i] = issuer_start(answers);
	}
	while (answered(answers) < enough && !have_ended(issuers)) {
		usleep(LOOK_AGAIN);
	}
	for (int i = 0; i < ISSUERS; i++) {
		int status;
		kill(issuers[i], SIGKILL);
		CHECK(waitpid(issuers[i], &status, 0) == issuers[i]);
		whole = whole && WIFEXITED(status);
		CHECK(!WIFEXITED(status) || WEXITSTATUS(status) == 0);
	}
	return whole;
}

/* --- what must hold --- */

static int number_of(Span number)
{
	Span rest = number, year;
	int64_t value = 0;
	CHECK(span_next(&rest, '-', &year) && span_int64(rest, &value));
	return (int)value;
}

static void numbers_follow(Context *cx, int count)
{
	Receivables all;
	bool *seen = NEW_ARRAY(cx->arena, bool, (size_t)count + 1);
	Text *digests = NEW_ARRAY(cx->arena, Text, (size_t)count + 1);
	Text *documents = NEW_ARRAY(cx->arena, Text, (size_t)count + 1);
	digests[0] = TEXT("");
	WORKS(store_invoice_list(cx->db, cx->arena, cx->practice.id, &all));
	EQUAL_INT(all.count, count); /* none lost, none made */
	EACH (Receivable, one, all) {
		Receivable whole;
		int number = number_of(span_of(one->number));
		CHECK(instant_set(one->issued));
		CHECK(number >= 1 && number <= count && !seen[number]); /* none twice */
		seen[number] = true;
		EQUAL_INT(one->place, number);
		WORKS(store_invoice_load(cx->db, cx->arena, cx->practice.id, one->id, &whole));
		digests[number] = whole.digest;
		documents[number] = whole.document;
	}
	for (int i = 1; i <= count; i++) {
		CHECK(seen[i]); /* no gap */
		CHECK(text_equal(
			digests[i], invoice_digest(cx->arena, digests[i - 1], documents[i])));
	}
}

static void answers_hold(Context *cx, const char *path)
{
	Span rest = span_of(test_file(cx->arena, path)), line;
	while (span_next(&rest, '\n', &line)) {
		InvoiceId id;
		Text number = text_copy(cx->arena, line);
		if (rest.length == 0 && line.length < strlen("2026-001")) {
			break; /* it was killed while it spoke */
		}
		WORKS(store_invoice_numbered(cx->db, cx->arena, cx->practice.id, number, &id));
		CHECK(id.value != 0);
	}
}

static void killed_while_issuing(Context *cx, Arena *arena)
{
	int count = getenv("LONG") ? DRAFTS_LONG : DRAFTS, rounds = 0;
	Text answers = text_format(arena, "%s/answers", test_folder());
	make_drafts(cx, count);
	while (!round_of_issuers(answers.chars, rounds % LIVES * (count / DRAFTS))) {
		CHECK(++rounds < SECONDS_KILLING);
	}
	CHECK(rounds > 1);
	numbers_follow(cx, count);
	answers_hold(cx, answers.chars);
}

static void on_sqlite(Arena *arena)
{
	store_test_run(arena, DB_SQLITE, killed_while_issuing);
}

static void on_postgres(Arena *arena)
{
	store_test_run(arena, DB_POSTGRES, killed_while_issuing);
}

__attribute__((constructor)) static void add_killed_while_issuing(void)
{
	static Test sqlite = {"invoices_are_numbered_without_a_gap_when_two_who_issue_them_are_"
			      "killed on SQLite",
		__FILE__, on_sqlite, NULL, SECONDS_KILLING};
	static Test postgres = {"invoices_are_numbered_without_a_gap_when_two_who_issue_them_are_"
				"killed on PostgreSQL",
		__FILE__, on_postgres, NULL, SECONDS_KILLING};
	test_add(&postgres);
	test_add(&sqlite);
}
