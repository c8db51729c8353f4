#include "store/service.h"

#include "sql/service.h"
#include "store/read.h"
#include "store/sold.h"

const Error *store_service_save(
	Db *db, Arena *arena, PracticeId practice, const Service *service, int64_t changed)
{
	TRY(sql_service_save(db, arena, practice.value, service->id.value,
		text_of(service_unit_key(service->unit)), text_of(offer_key(service->offer)),
		service->category, service->created.seconds, service->archived.seconds, changed,
		NULL));
	return store_sold_save(
		db, arena, practice, service->id.value, &service->words, &service->prices);
}

static Service service_read(Rows *rows)
{
	Service service = {
		.id = {rows_int(rows, "id")},
		.category = rows_text(rows, "category"),
		.created = read_instant(rows, "created"),
		.archived = read_instant(rows, "archived"),
		.deleted = read_instant(rows, "deleted"),
		.changed = rows_int(rows, "changed"),
	};
	(void)service_unit_from_key(rows_text(rows, "unit"), &service.unit);
	(void)offer_from_key(rows_text(rows, "offer"), &service.offer);
	return service;
}

const Error *store_service_list(Db *db, Arena *arena, PracticeId practice, Services *ret_services)
{
	Rows *rows;
	Services all = {0};
	SoldPartsList parts = {0};
	TRY(sql_service_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = service_read(rows);
	}
	TRY(rows_end(rows));
	EACH (Service, service, all) {
		*LIST_ADD(arena, parts) =
			(SoldParts){service->id.value, &service->words, &service->prices};
	}
	TRY(store_sold_load(db, arena, practice, parts));
	*ret_services = all;
	return OK;
}
