/* Taking everything out. */
#include "app/bin.h"
#include "app/export.h"
#include "app/json.h"
#include "host/file.h"
#include "store/agreement.h"
#include "store/board.h"
#include "store/checklist.h"
#include "store/client.h"
#include "store/contact.h"
#include "store/entry.h"
#include "store/event.h"
#include "store/expense.h"
#include "store/hours.h"
#include "store/package.h"
#include "store/proposal.h"
#include "store/service.h"
#include "store/task.h"

#include "test/store/store_test.h"

static Text exported(Context *cx, const char *name)
{
	Bytes bytes;
	Text path = text_format(cx->arena, "%s/%s", test_folder(), name);
	WORKS(export_file(cx, export_named(text_of(name)), path));
	WORKS(file_read(cx->arena, path, 1 << 20, &bytes));
	return text_copy(cx->arena, (Span){(const char *)bytes.start, bytes.length});
}

STORE_TEST(what_is_taken_out_is_defused_in_tables_and_whole_in_json)
{
	const Client client = {.id = {7},
		.name = TEXT("=Kopi & Co"),
		.culture = TEXT("A maybe is a no"),
		.source = TEXT("Heidi"),
		.thread = 1};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	for (int64_t i = 1; i <= 501; i++) {
		const Entry entry = {.id = {100 + i},
			.member = cx->member.id,
			.client = client.id,
			.start = {1795000000 + i},
			.end = {1795000060 + i},
			.note = i == 501 ? TEXT("+last \"one\"") : TEXT("n")};
		WORKS(store_entry_save(cx->db, arena, cx->practice.id, &entry, 1));
	}
	Text table = exported(cx, "entries.csv");
	CHECK(text_contains(table, "id,client,task,start"));
	CHECK(text_contains(table, "\r\n601,'=Kopi & Co,"));
	CHECK(text_contains(table, "\"'+last \"\"one\"\"\""));
	Text all = exported(cx, "all.json");
	CHECK(text_contains(all, "\"note\":\"+last \\\"one\\\"\""));
	CHECK(text_contains(all, "\"name\":\"=Kopi & Co\""));
	Text clients = exported(cx, "clients.csv");
	CHECK(text_contains(clients, "'=Kopi & Co"));
	CHECK(text_contains(clients, "A maybe is a no,,,Heidi"));
	CHECK(!export_named(TEXT("../secret")));
}

STORE_TEST(the_calendar_is_taken_out_with_its_zones)
{
	const Event event = {.id = {9},
		.uid = TEXT("a@b"),
		.title = TEXT("Point"),
		.start = {day(2026, 11, 24), 36000},
		.end = {day(2026, 11, 24), 39600},
		.zone = TEXT("Asia/Singapore")};
	WORKS(store_event_save(cx->db, arena, cx->practice.id, &event, 1));
	Text calendar = exported(cx, "events.ics");
	CHECK(text_starts(calendar, "BEGIN:VCALENDAR"));
	CHECK(text_contains(calendar, "TZID:Asia/Singapore"));
	CHECK(text_contains(calendar, "UID:a@b"));
	CHECK(text_contains(calendar, "END:VCALENDAR"));
	CHECK(text_contains(exported(cx, "tasks.csv"), "id,client,board,stage,title"));
}

STORE_TEST(everything_holds_boards_contacts_and_checklists_too)
{
	const Client client = {.id = {7}, .name = TEXT("Kopi"), .thread = 1};
	const Board board = {.id = {20}, .client = client.id, .name = TEXT("Spring")};
	const Stage stage = {
		.id = {21}, .board = board.id, .name = TEXT("Asked"), .kind = STAGE_WAITING};
	const Task task = {.id = {30}, .client = client.id, .title = TEXT("Newsletter")};
	const Reach reach = {41, .channel = CHANNEL_MAIL, .address = TEXT("wei@kopi.example")};
	Contact contact = {.id = {40}, .client = client.id, .name = TEXT("Wei Ling")};
	Checklist checklist = {0};
	*LIST_ADD(arena, contact.reaches) = reach;
	*LIST_ADD(arena, checklist) = (ChecklistItem){50, TEXT("draft"), true};
	*LIST_ADD(arena, checklist) = (ChecklistItem){51, TEXT("send"), false};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	WORKS(store_board_save(cx->db, arena, cx->practice.id, &board, 1));
	WORKS(store_stage_save(cx->db, arena, cx->practice.id, &stage, 1));
	WORKS(store_task_save(cx->db, arena, cx->practice.id, &task, 1));
	WORKS(store_contact_save(cx->db, arena, cx->practice.id, &contact, 1));
	WORKS(store_checklist_replace(cx->db, arena, cx->practice.id, task.id, checklist));
	Text all = exported(cx, "all.json");
	json_t *whole;
	WORKS(json_loaded(arena, all, &whole));
	CHECK(text_contains(all, "\"name\":\"Spring\""));
	CHECK(text_contains(all, "\"kind\":\"waiting\""));
	CHECK(text_contains(all, "\"name\":\"Wei Ling\""));
	CHECK(text_contains(all, "\"address\":\"wei@kopi.example\""));
	CHECK(text_contains(all, "\"checklist\":\"- [x] draft\\n- [ ] send\""));
}

static void sell_something(Context *cx, Arena *arena)
{
	Currency euro = {"EUR"};
	Service service = {.id = {60}, .unit = SOLD_BY_HOUR, .category = TEXT("Desk")};
	Package package = {.id = {61}, .monthly = true};
	*LIST_ADD(arena, service.words) =
		(ServiceWord){TEXT("fr"), TEXT("Boîte de réception"), TEXT("chaque matin")};
	*LIST_ADD(arena, service.words) = (ServiceWord){TEXT("en"), TEXT("Inbox"), TEXT("")};
	*LIST_ADD(arena, service.prices) = (ListPrice){euro, day(2026, 1, 1), 4250};
	*LIST_ADD(arena, package.words) = (ServiceWord){TEXT("fr"), TEXT("Le mois"), TEXT("")};
	*LIST_ADD(arena, package.lines) = (PackageLine){service.id, {105000}};
	WORKS(store_service_save(cx->db, arena, cx->practice.id, &service, 1));
	WORKS(store_package_save(cx->db, arena, cx->practice.id, &package, 1));
	Proposal proposal = {.id = {62},
		.client = {7},
		.status = PROPOSAL_SENT,
		.title = TEXT("Winter"),
		.currency = euro};
	*LIST_ADD(arena, proposal.lines) = (ProposalLine){.sold = 61,
		.name = TEXT("Le mois"),
		.unit = SOLD_BY_MONTH,
		.quantity = {10000},
		.price = 40000};
	WORKS(store_proposal_save(cx->db, arena, cx->practice.id, &proposal, 1));
}

STORE_TEST(what_is_sold_proposed_and_spent_is_taken_out)
{
	const Client client = {.id = {7}, .name = TEXT("Kopi"), .thread = 1};
	const Expense expense = {.id = {63},
		.day = day(2026, 11, 3),
		.supplier = TEXT("=Canva"),
		.net = {1200, {"EUR"}},
		.tax = {240, {"EUR"}},
		.receipt = TEXT("ab12"),
		.receipt_name = TEXT("canva.pdf")};
	WORKS(store_client_save(cx->db, arena, cx->practice.id, &client, 1));
	sell_something(cx, arena);
	WORKS(store_expense_save(cx->db, arena, cx->practice.id, &expense, 1));
	CHECK(text_contains(exported(cx, "services.csv"), "hour,offered,Desk,42.50,EUR,"));
	CHECK(text_contains(exported(cx, "packages.csv"), "Le mois,,yes,"));
	CHECK(text_contains(exported(cx, "proposals.csv"), "Kopi,sent,Winter,"));
	CHECK(text_contains(exported(cx, "expenses.csv"), "'=Canva,"));
	CHECK(text_contains(exported(cx, "expenses.csv"), ",12.00,2.40,"));
	Text all = exported(cx, "all.json");
	json_t *whole;
	WORKS(json_loaded(arena, all, &whole));
	CHECK(text_contains(all, "\"name\":\"Inbox\""));
	CHECK(text_contains(all, "\"price\":\"42.50\""));
	CHECK(text_contains(all, "\"quantity\":\"10.5\""));
	CHECK(text_contains(all, "\"name\":\"Le mois\",\"description\":\"\",\"unit\":\"month\""));
	CHECK(text_contains(all, "\"receipt_name\":\"canva.pdf\""));
	WORKS(delete_noun(cx, TEXT("service"), 60));
	WORKS(delete_noun(cx, TEXT("package"), 61));
	WORKS(delete_noun(cx, TEXT("proposal"), 62));
	CHECK(!text_contains(exported(cx, "services.csv"), "Desk"));
	CHECK(!text_contains(exported(cx, "packages.csv"), "Le mois"));
	CHECK(!text_contains(exported(cx, "proposals.csv"), "Winter"));
	CHECK(!text_contains(exported(cx, "all.json"), "Inbox"));
}

STORE_TEST(what_is_agreed_and_when_one_works_is_taken_out)
{
	Client client = {.id = {7},
		.name = TEXT("Kopi"),
		.thread = 1,
		.region = TEXT("SG-01"),
		.reply_within = {480},
		.brand = TEXT("blue, never red")};
	Agreement agreement = {.id = {64},
		.client = client.id,
		.version = 2,
		.status = AGREEMENT_ACCEPTED,
		.currency = {"SGD"},
		.rate_kind = RATE_RETAINER,
		.rate = 6500,
		.retainer = {.included = {600}, .fee = 60000, .carry_months = 2},
		.term_days = 14};
	Hours hours = {0};
	agreement.surcharges.of[SURCHARGE_WEEKEND] = (Surcharge){.basis_points = 2550};
	*LIST_ADD(arena, agreement.clauses) = (Clause){TEXT("scope"), TEXT("No graphic work")};
	*LIST_ADD(arena, hours) = (HoursLine){WORKDAYS, 540, 1020};
	PracticeId practice = cx->practice.id;
	WORKS(store_client_save(cx->db, arena, practice, &client, 1));
	WORKS(store_hours_replace(cx->db, arena, practice, hours_of_client(client.id), hours, 1));
	WORKS(store_agreement_save(cx->db, arena, practice, &agreement, 1));
	CHECK(text_contains(exported(cx, "agreements.csv"), "\r\n64,Kopi,2,accepted,"));
	CHECK(text_contains(exported(cx, "clients.csv"), "mon-fri 09:00-17:00,480,"));
	Text all = exported(cx, "all.json");
	json_t *whole;
	WORKS(json_loaded(arena, all, &whole));
	CHECK(text_contains(all, "\"fee\":\"600.00\",\"included_minutes\":\"600\""));
	CHECK(text_contains(all, "\"text\":\"No graphic work\""));
	CHECK(text_contains(all, "\"kind\":\"weekend\",\"percent\":\"25.5\""));
	CHECK(text_contains(all, "\"brand\":\"blue, never red\""));
}
