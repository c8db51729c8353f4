/* What the templates of imports call: names for people, the choices of a mapping. */
#ifndef WEB_PAGES_IMPORT_VIEW_H
#define WEB_PAGES_IMPORT_VIEW_H

#include "app/import.h"
#include "web/html.h"

/* All are msgids. */
const char *staged_kind_name(StagedKind kind);
const char *made_noun_name(MadeNoun noun);
const char *import_state_name(ImportState state);
const char *import_state_class(ImportState state); /* of a chip */
Text import_format_name(const Import *import);

typedef struct {
	Text name, advice; /* how to get the file out of the other program */
} FormatLine;
LIST_OF(FormatLine, FormatLines);
FormatLines format_lines(Arena *arena, const Language *language);

/* What one row of the preview says of its time: an entry's from and to, a task's due, an event's
 * start where it is. */
Text import_line_when(Html *html, const ImportLine *line);
/* "paid", "12.00 EUR paid", "not paid yet": of an invoice. */
void import_line_paid(Html *html, const ImportLine *line);
/* "12, 40, 77 …" */
Text loss_places(Arena *arena, const Loss *loss);
/* What the file's name may stand for: nobody, a new client of that name, or one that is there. */
void target_options(Html *html, const ImportClients *clients, Text chosen, bool may_be_new);
void stage_kind_options(Html *html, StageKind chosen);
/* Whether the lists are of several boards: each is then said with its own. */
bool stages_of_boards(ImportStages stages);
void person_options(Html *html, Texts people, Text chosen);
void date_order_options(Html *html, DateOrder chosen);
/* Everything it made or changed, in one sentence: "300 time entries, 5 clients". */
Text import_sum(Html *html, const ImportReport *report);
bool import_same_only(const ImportReport *report); /* it found nothing new */

#endif
