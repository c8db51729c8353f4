/* One time entry: by hand, changed, cut in two, gone on with, deleted. */
#ifndef WEB_PAGES_ENTRY_H
#define WEB_PAGES_ENTRY_H

#include "app/entry.h"
#include "web/form.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_entry_new);
PAGE(post_entries);
PAGE(get_entry);
PAGE(post_entry);
PAGE(post_entry_split);
PAGE(post_entry_continue);
PAGE(post_entry_delete);

/* Open tasks of one client, or the practice's own. */
typedef struct {
	Text name;
	const Task *tasks;
	size_t count;
} EntryTasks;
LIST_OF(EntryTasks, EntryTaskGroups);

/* What the form shows before somebody types. */
typedef struct {
	Url action;
	const OpenEntry *open; /* entry.id 0: a new one */
	EntryChoices choices;
	EntryTaskGroups groups;
	Text client, task, changed;
	Text day, from, to;
	Text last; /* a day, when it does not end within 24 h; else "" */
	Text half; /* the middle of it: where it may be cut */
	Text half_least, half_most;
	Text place; /* whose clock these are */
	bool runs;
} EntryForm;

#endif
