/* What is known of a file that is brought in: what was asked and answered, and what was found,
 * would come of it, or came of it. The import's row keeps both (app/import.h). */
#ifndef APP_IMPORT_REPORT_H
#define APP_IMPORT_REPORT_H

#include "domain/staged.h"
#include "format/formats.h"
#include "store/import_made.h"

/* A name of the file that may stand for a client. */
typedef enum { NAME_CLIENT, NAME_LABEL, NAME_PROJECT } NameKind;
typedef struct {
	NameKind kind;
	Text name;
	int64_t rows;
	Text to; /* "" nobody, "new", or a client's id */
} ImportName;
LIST_OF(ImportName, ImportNames);

/* A list of the file and what a task in it is. */
typedef struct {
	Text board, foreign_id, name;
	StageKind kind;
} ImportStage;
LIST_OF(ImportStage, ImportStages);

/* What was found to be asked, with the answers. */
typedef struct {
	Text zone; /* of times written without one */
	DateOrder dates;
	Currency currency; /* of amounts beside which the file names none */
	Text client;       /* of what names nobody: "" nobody, or a client's id … */
	Text client_name;  /* … or one by name, made when there is none */
	Text person;       /* which of the file's people the member is; the others are colleagues */
	bool leave_out;    /* the unreadable rows may be left out */
	bool remove_gone;  /* events of this calendar that the file no longer has are binned */
	ImportNames names;
	ImportStages stages;
	Texts people;
} ImportChoices;

/* One thing as it will be, for the preview and the list of unreadable rows. */
typedef struct {
	int64_t row;
	StagedKind kind;
	bool unreadable;
	Text title, client;
	Instant start, end; /* an entry's; a task's end is its due */
	Wall wall;          /* an event's start, a task's due day, on its own clock */
	Text zone;          /* of the wall; "" the VA's */
	Money amount, paid; /* an invoice's */
	StagedProblems problems;
} ImportLine;
LIST_OF(ImportLine, ImportLines);

typedef struct {
	int64_t made, updated;
	int64_t same;   /* there already, and the file says nothing new */
	int64_t binned; /* somebody put it into the bin: it stays there */
	int64_t locked; /* it stands on an invoice, and stays as it is there; told as a loss */
} ImportCount;

typedef struct {
	int64_t rows, unreadable;
	bool dates_unclear, currency_missing;
	ImportLines preview, unreadable_lines;
	LossReport losses;
	bool tried; /* the counts are those of a dry run */
	ImportCount counts[MADE_NOUNS];
	int64_t gone; /* events of the calendar that the file no longer has */
	Texts gone_titles;
	Message problem; /* why it failed; msgid NULL: it did not */
} ImportReport;

#endif
