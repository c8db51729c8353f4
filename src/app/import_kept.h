/* The texts that an import keeps: its choices and its report, rows as they were, and what tells two
 * rows apart. */
#ifndef APP_IMPORT_KEPT_H
#define APP_IMPORT_KEPT_H

#include "app/import_report.h"
#include "domain/entry.h"
#include "domain/event.h"
#include "domain/task.h"

/* --- import_json.c: what the import row keeps as JSON ------------------------------------------
 */

Text choices_json(Arena *arena, const ImportChoices *choices);
MUST_USE const Error *choices_read(Arena *arena, Text json, ImportChoices *ret_choices);
Text report_json(Arena *arena, const ImportReport *report);
MUST_USE const Error *report_read(Arena *arena, Text json, ImportReport *ret_report);

/* --- import_was.c: a row as it was, and what tells two of them apart ---------------------------
 */

Text task_was(Arena *arena, const Task *task);
Text event_was(Arena *arena, const Event *event);
Text entry_was(Arena *arena, const Entry *entry);
MUST_USE const Error *task_put_back(Arena *arena, Text was, Task *task);
MUST_USE const Error *event_put_back(Arena *arena, Text was, Event *event);
MUST_USE const Error *entry_put_back(Arena *arena, Text was, Entry *entry);
Text digest_of(Arena *arena, Text what);

#endif
