#include "app/doctor.h"

#include "app/json.h"
#include "host/clock.h"
#include "host/file.h"
#include "host/zones.h"

enum { MEGABYTE = 1000 * 1000 };

static void add(Context *cx, Findings *findings, const char *about, FindingState state,
	Message found, Message advice)
{
	*LIST_ADD(cx->arena, *findings) =
		(Finding){about, state, found, state == FINDING_GOOD ? (Message){0} : advice};
}

void finding_of_error(Context *cx, Findings *findings, const char *about, const Error *error)
{
	add(cx, findings, about, FINDING_BROKEN, error->reason, (Message){0});
}

static void examine_disk(Context *cx, Findings *findings)
{
	const Error *error = folder_check(cx->arena, cx->house->data_folder);
	if (error) {
		finding_of_error(cx, findings, "disk", error);
		return;
	}
	int64_t megabytes = disk_free_bytes(cx->house->data_folder) / MEGABYTE;
	add(cx, findings, "disk", megabytes < DOCTOR_FREE_MEGABYTES ? FINDING_LOOK : FINDING_GOOD,
		message(cx->arena, "%1 MB are free where %2 lies.", arg(megabytes),
			arg(cx->house->data_folder)),
		message(cx->arena, "Make room soon: a full disk takes no more entries."));
}

bool house_has_room(const House *house)
{
	return disk_has_room(house->data_folder);
}

static void examine_zones(Context *cx, Findings *findings)
{
	Text version = zones_version(cx->arena);
	Instant installed = zones_installed();
	if (!zones_named(TEXT("Europe/Paris")) || !instant_set(installed)) {
		add(cx, findings, "zones", FINDING_BROKEN,
			message(cx->arena, "The time zones of the system are missing."),
			message(cx->arena, "Install the package tzdata."));
		return;
	}
	int64_t age = (cx->now.seconds - installed.seconds) / SECONDS_PER_DAY;
	add(cx, findings, "zones", age > DOCTOR_ZONES_DAYS ? FINDING_LOOK : FINDING_GOOD,
		message_n(cx->arena, "The time zones are those of %2, %1 day old.",
			"The time zones are those of %2, %1 days old.", age, arg(age),
			arg(version)),
		message(cx->arena, "Update the package tzdata and start Fuseau again: countries "
				   "change their clocks."));
}

static void examine_clock(Context *cx, Findings *findings)
{
	if (instant_set(cx->house->fixed_now)) {
		add(cx, findings, "clock", FINDING_LOOK,
			message(cx->arena, "The clock is held at %1 by --now.", arg(cx->now)),
			message(cx->arena, "Leave --now out in earnest."));
		return;
	}
	add(cx, findings, "clock", clock_is_kept() ? FINDING_GOOD : FINDING_LOOK,
		clock_is_kept() ? message(cx->arena, "The clock is kept right.")
				: message(cx->arena, "Nothing keeps the clock right."),
		message(cx->arena, "Let the system set its clock: timedatectl set-ntp true."));
}

void examine_machine(Context *cx, Findings *findings)
{
	examine_disk(cx, findings);
	examine_zones(cx, findings);
	examine_clock(cx, findings);
}

FindingState findings_worst(Findings findings)
{
	FindingState worst = FINDING_GOOD;
	EACH (Finding, finding, findings) {
		worst = finding->state > worst ? finding->state : worst;
	}
	return worst;
}

static json_t *said(const Context *cx, Message message)
{
	return json_of(
		message.msgid ? words(cx->arena, cx->language, cx->zone, message) : TEXT(""));
}

Text findings_json(const Context *cx, Findings findings)
{
	static const char *const states[] = {"good", "look", "broken"};
	json_t *all = json_array();
	EACH (Finding, finding, findings) {
		json_t *one = json_object();
		json_object_set_new(one, "about", json_string(finding->about));
		json_object_set_new(one, "state", json_string(states[finding->state]));
		json_object_set_new(one, "found", said(cx, finding->found));
		json_object_set_new(one, "advice", said(cx, finding->advice));
		json_array_append_new(all, one);
	}
	return json_written(cx->arena, all);
}
