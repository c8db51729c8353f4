/* One row on its way out: a line of a table, or an object of JSON. */
#include "app/export_work.h"

#include "app/json.h"
#include "format/csv.h"

#include <inttypes.h>

/* --- one row, as a line of a table or an object ------------------------------------------------
 */

void export_text(Export *export, Text text)
{
	stream_put(export->out, text_chars(text), text.length);
}

static void put_object(Export *export, const Cell *cells, size_t count)
{
	json_t *object = json_object();
	for (size_t i = 0; i < count; i++) {
		json_object_set_new(object, cells[i].name, json_of(cells[i].value));
	}
	export_text(export, export->begun ? TEXT(",\n") : TEXT("\n"));
	export_text(export, json_written(export->page, object));
}

static void put_line(Export *export, const Cell *cells, size_t count)
{
	Buffer line = buffer_new(export->page);
	CsvWriter csv = {.out = &line};
	for (size_t i = 0; i < count; i++) {
		if (export->head) {
			csv_put_text(&csv, text_of(cells[i].name));
		} else if (cells[i].plain) {
			csv_put_number(&csv, cells[i].value);
		} else {
			csv_put_text(&csv, cells[i].value);
		}
	}
	csv_end_row(&csv);
	export_text(export, buffer_done(&line));
}

void export_row(Export *export, const Cell *cells, size_t count)
{
	if (!export->json) {
		put_line(export, cells, count);
	} else if (!export->head) {
		put_object(export, cells, count);
		export->begun = true;
	}
}

/* --- values ------------------------------------------------------------------------------------
 */

Text export_id(Export *export, int64_t id)
{
	return id ? text_format(export->page, "%" PRId64, id) : TEXT("");
}

Text export_instant(Export *export, Instant at)
{
	return instant_set(at) ? instant_iso(export->page, at) : TEXT("");
}

Text export_minutes(Export *export, Minutes minutes)
{
	return text_format(export->page, "%d", (int)minutes.minutes);
}

Text export_day(Export *export, Day day)
{
	return day_set(day) ? day_iso(export->page, day) : TEXT("");
}

Text export_client(const Export *export, ClientId id)
{
	EACH (Client, client, export->clients) {
		if (client->id.value == id.value) {
			return client->name;
		}
	}
	return TEXT("");
}
