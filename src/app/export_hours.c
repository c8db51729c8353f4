/* When the VA works and where, and the holidays that were typed, on their way out. */
#include "app/export_work.h"
#include "store/holiday.h"
#include "store/hours.h"
#include "store/stay.h"

static const Day first_day = {0}, last_day = {EXPORT_LAST_DAY};

const Error *export_hours(Export *export)
{
	Context *cx = export->cx;
	Hours hours;
	TRY(store_hours_load(
		cx->db, export->page, cx->practice.id, hours_of_member(cx->member.id), &hours));
	const Cell cells[] = {
		{"member", cx->member.email},
		{"hours", hours_text(export->page, hours, false)},
	};
	EXPORT_ROW(export, cells);
	return OK;
}

const Error *export_exceptions(Export *export)
{
	Context *cx = export->cx;
	DayExceptions exceptions;
	TRY(store_day_exception_list(cx->db, export->page, cx->practice.id,
		hours_of_member(cx->member.id), first_day, last_day, &exceptions));
	EACH (DayException, exception, exceptions) {
		const Cell cells[] = {
			{"first", export_day(export, exception->first), true},
			{"last", export_day(export, exception->last), true},
			{"works", exception->works ? TEXT("yes") : TEXT("no")},
			{"from_minute", text_format(export->page, "%d", (int)exception->from),
				true},
			{"to_minute", text_format(export->page, "%d", (int)exception->to), true},
			{"name", exception->name},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}

const Error *export_stays(Export *export)
{
	Context *cx = export->cx;
	Stays stays;
	TRY(store_stay_list(cx->db, export->page, cx->practice.id, cx->member.id, &stays));
	EACH (Stay, stay, stays) {
		const Cell cells[] = {
			{"from", wall_iso(export->page, stay->from), true},
			{"zone", stay->zone_name},
			{"place", stay->place},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}

const Error *export_holidays(Export *export)
{
	Context *cx = export->cx;
	OwnHolidays holidays;
	TRY(store_holiday_list(
		cx->db, export->page, cx->practice.id, first_day, last_day, &holidays));
	EACH (OwnHoliday, holiday, holidays) {
		const Cell cells[] = {
			{"day", export_day(export, holiday->day), true},
			{"country", holiday->country},
			{"region", holiday->region},
			{"name", holiday->name},
		};
		EXPORT_ROW(export, cells);
	}
	return OK;
}
