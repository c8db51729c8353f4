#include "store/package.h"

#include "sql/package.h"
#include "store/read.h"
#include "store/sold.h"

const Error *store_package_save(
	Db *db, Arena *arena, PracticeId practice, const Package *package, int64_t changed)
{
	int64_t id = package->id.value;
	TRY(sql_package_save(db, arena, practice.value, id, package->monthly,
		package->created.seconds, package->archived.seconds, changed, NULL));
	TRY(sql_package_line_clear(db, arena, practice.value, id, NULL));
	for (size_t i = 0; i < package->lines.count; i++) {
		const PackageLine *line = &package->lines.items[i];
		TRY(sql_package_line_add(db, arena, practice.value, id, (int64_t)i,
			line->service.value, line->quantity.ten_thousandths, NULL));
	}
	return store_sold_save(db, arena, practice, id, &package->words, &package->prices);
}

static const Error *load_lines(Db *db, Arena *arena, PracticeId practice, Packages packages)
{
	Rows *rows;
	size_t at = 0;
	TRY(sql_package_line_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		int64_t package = rows_int(rows, "package");
		while (at < packages.count && packages.items[at].id.value < package) {
			at++;
		}
		if (at < packages.count && packages.items[at].id.value == package) {
			*LIST_ADD(arena, packages.items[at].lines) = (PackageLine){
				{rows_int(rows, "service")}, {rows_int(rows, "quantity")}};
		}
	}
	return rows_end(rows);
}

const Error *store_package_list(Db *db, Arena *arena, PracticeId practice, Packages *ret_packages)
{
	Rows *rows;
	Packages all = {0};
	SoldPartsList parts = {0};
	TRY(sql_package_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, all) = (Package){
			.id = {rows_int(rows, "id")},
			.monthly = rows_bool(rows, "monthly"),
			.created = read_instant(rows, "created"),
			.archived = read_instant(rows, "archived"),
			.deleted = read_instant(rows, "deleted"),
			.changed = rows_int(rows, "changed"),
		};
	}
	TRY(rows_end(rows));
	EACH (Package, package, all) {
		*LIST_ADD(arena, parts) =
			(SoldParts){package->id.value, &package->words, &package->prices};
	}
	TRY(load_lines(db, arena, practice, all));
	TRY(store_sold_load(db, arena, practice, parts));
	*ret_packages = all;
	return OK;
}
