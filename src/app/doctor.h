/* Is everything in order? Each finding says what was found and, where it is not good, what to do.
 */
#ifndef APP_DOCTOR_H
#define APP_DOCTOR_H

#include "app/context.h"
#include "base/list.h"

typedef enum {
	FINDING_GOOD,
	FINDING_LOOK,   /* nothing is lost, but somebody should look at it */
	FINDING_BROKEN, /* data is in danger, or Fuseau cannot work */
} FindingState;

typedef struct {
	const char *about; /* "database", "disk": the same in every language */
	FindingState state;
	Message found, advice; /* no advice: msgid NULL */
} Finding;
LIST_OF(Finding, Findings);

/* The folder, the disk, the time zones, the clock. */
void examine_machine(Context *cx, Findings *findings);
/* Whether what is sent can be kept: there is room where the files lie. */
bool house_has_room(const House *house);
/* Schema, every row, every kept file, the last backup. Reads everything, changes nothing. What
 * cannot be read is a finding itself. cx: nobody's, with a Db. */
void examine_data(Context *cx, Findings *findings);
/* Whether issued documents are as they were issued: each is sealed with the one before. */
MUST_USE const Error *examine_seals(Context *cx, Findings *findings);
/* Something that could not even be begun. */
void finding_of_error(Context *cx, Findings *findings, const char *about, const Error *error);

FindingState findings_worst(Findings findings);
/* [{"about": "disk", "state": "good", "found": "…", "advice": ""}, …] in cx's language. */
Text findings_json(const Context *cx, Findings findings);

enum {
	DOCTOR_FREE_MEGABYTES = 1000, /* less: look */
	DOCTOR_ZONES_DAYS = 400,
	DOCTOR_BACKUP_DAYS = 7,
};

#endif
