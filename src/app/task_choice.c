#include "app/task_choice.h"

#include "store/client.h"

/* By insertion: clients are few, and mostly in order already. */
void clients_by_name(const Language *language, Clients clients)
{
	for (size_t i = 1; i < clients.count; i++) {
		Client moving = clients.items[i];
		size_t at = i;
		while (at > 0 &&
			words_order(language, clients.items[at - 1].name, moving.name) > 0) {
			clients.items[at] = clients.items[at - 1];
			at--;
		}
		clients.items[at] = moving;
	}
}

static void take_boards(Context *cx, BoardLines all, ClientId client, BoardLines *boards)
{
	EACH (const BoardLine, line, all) {
		if (line->board.client.value == client.value) {
			*LIST_ADD(cx->arena, *boards) = *line;
		}
	}
}

const Error *open_task_choices(Context *cx, TaskChoices *ret_choices)
{
	TaskChoices choices = {0};
	BoardLines all;
	TRY(store_client_list(cx->db, cx->arena, cx->practice.id, &choices.clients));
	TRY(store_board_list(cx->db, cx->arena, cx->practice.id, &all));
	TRY(store_task_categories(cx->db, cx->arena, cx->practice.id, &choices.categories));
	TRY(store_task_colleagues(cx->db, cx->arena, cx->practice.id, &choices.colleagues));
	clients_by_name(cx->language, choices.clients);
	take_boards(cx, all, (ClientId){0}, &choices.boards);
	EACH (const Client, client, choices.clients) {
		take_boards(cx, all, client->id, &choices.boards);
	}
	*ret_choices = choices;
	return OK;
}

const Error *zone_of_due(Context *cx, ClientId client, Text name, const Zone **ret_zone)
{
	if (text_empty(name) && client.value) {
		Client loaded;
		TRY(store_client_load(cx->db, cx->arena, cx->practice.id, client, &loaded));
		name = loaded.zone;
	}
	*ret_zone = text_empty(name) ? cx->zone : zone_named(cx, name);
	return OK;
}
