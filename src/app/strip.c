#include "app/strip.h"

#include "app/promise.h"

Text own_place(const Context *cx, const HoursBook *book, Instant at)
{
	const Zone *zone = stay_zone(book->home, book->stays, at);
	Text place = {0};
	if (zone == book->home) {
		place = cx->practice.place;
	}
	EACH (Stay, stay, book->stays) {
		if (stay->zone == zone && zone != book->home) {
			place = stay->place;
		}
	}
	return text_empty(place) ? words_city(cx->arena, cx->language, zone_name(zone)) : place;
}

StripPerson strip_user(const HoursBook *book, Instant at)
{
	return (StripPerson){
		.name = book->cx->member.name,
		.place = own_place(book->cx, book, at),
		.zone = stay_zone(book->home, book->stays, at),
		.hours = book_own(book),
	};
}

StripPeople strip_clients(const HoursBook *book, Clients clients, ClientId **ret_ids)
{
	StripPeople people = {0};
	ClientId *ids = NEW_ARRAY(book->cx->arena, ClientId, clients.count);
	EACH (Client, client, clients) {
		if (!book_knows(book, client->id)) {
			continue;
		}
		Text place = client_place(book->cx, client);
		ids[people.count] = client->id;
		*LIST_ADD(book->cx->arena, people) = (StripPerson){
			.name = client->name,
			.place = text_empty(place)
					 ? words_plain(book->cx->language, N_("zone not set"))
					 : place,
			.thread = client->thread,
			.zone = client_zone(book->cx, client),
			.hours = book_client(book, client),
		};
	}
	*ret_ids = ids;
	return people;
}
