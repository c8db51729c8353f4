/* The zone strip, as plain data: who is there today, on one thread a person, woven where the user
 * is there too; and the same cloth for a client's week. Drawn by web/strip.
 *
 * x and y are basis points of the drawing (10000: its whole width, its whole height). Paths are SVG
 * path data in a viewBox 1440 wide and 100 high per row; weaves in one 1440 by 12. */
#ifndef DOMAIN_STRIP_H
#define DOMAIN_STRIP_H

#include "domain/hours.h"
#include "domain/interval.h"

typedef struct {
	Text name, place; /* "Kopi & Co", "Singapore" */
	int32_t thread;   /* 1 … 8; 0: the user's own */
	const Zone *zone; /* the user's where the client's is not set */
	Intervals hours;  /* reachable, or working: from before the window to after it */
	bool ghost;       /* nobody yet: the place of who comes first */
} StripPerson;
LIST_OF(StripPerson, StripPeople);

typedef enum { MARK_PROMISE, MARK_TIGHT, MARK_IMPOSSIBLE, MARK_KEPT, MARK_MEETING } MarkKind;

/* On the thread of people.items[person]; a meeting stands on the user's thread too. */
typedef struct {
	size_t person;
	Instant at;
	MarkKind kind;
} StripMark;
LIST_OF(StripMark, StripMarks);

typedef struct {
	int32_t from, to; /* x */
} Stretch;
LIST_OF(Stretch, Stretches);

typedef struct {
	int32_t x;
	Wall wall;   /* what it says */
	bool before; /* at the beginning of a strip: the text ends at x */
	bool pushed; /* a mark stands at x: leave room for it */
	bool minor;  /* of an axis: left out where it is narrow */
	bool hidden; /* of an axis: the pill of the now-line lies on it */
} StripLabel;
LIST_OF(StripLabel, StripLabels);

typedef struct {
	int32_t x, y, thread;
	MarkKind kind;
} StripSign;
LIST_OF(StripSign, StripSigns);

typedef enum { THERE, THERE_SOON_GONE, AWAY_MORNING, AWAY_DAY, AWAY_EVENING, AWAY_NIGHT } Presence;

typedef struct {
	const StripPerson *person; /* NULL in a week */
	bool self;
	int32_t y;
	Stretches open, both; /* both: none on the user's own */
	StripLabels ends;     /* on the person's own clock */
	Text weave;           /* the strands that lie over the strip */
	bool alone;           /* no hour in common; said at alone_x */
	int32_t alone_x;
	Intervals there, common; /* within the window */
	Wall now;                /* what their clock says */
	Minutes ahead;           /* of the user's clock */
	Presence presence;
	Minutes left; /* THERE_SOON_GONE: how long they can still be reached */
	Day day;      /* in a week: which */
} StripRow;

typedef struct {
	const StripPerson *user, *client; /* client: in a week */
	StripRow *rows;                   /* from east to west, or from Monday to Sunday */
	size_t row_count;
	Text nights[3]; /* one path each; "" */
	Text weft;
	StripLabels axis;  /* the user's clock; in a week the client's */
	StripLabels below; /* in a week: the user's */
	StripSigns signs;
	bool has_now;
	int32_t now_x, now_y; /* now_y: how far down its line goes */
	Wall now;             /* on the clock of the axis */
	size_t left_out;      /* people beyond the limit of rows */
	Day shift;            /* in a week: from that day on `below` is off; unset: never */
	Minutes shift_by;
} Strip;

enum {
	STRIP_BEGINS = 6 * 3600,   /* the user's day, on their clock */
	STRIP_ROWS = 12,           /* clients drawn at most */
	STRIP_SOON_GONE = 30 * 60, /* seconds */
};

/* The day a moment belongs to: it begins at 06:00. */
Day strip_day_of(const Zone *zone, Instant at);
/* From and to when a day's drawing needs people's hours. */
Interval strip_window(const Zone *zone, Day day);

/* The user's day from 06:00 to 06:00. Of more than STRIP_ROWS clients those with common hours or a
 * mark are drawn first. */
Strip strip_of_day(Arena *arena, const StripPerson *user, StripPeople people, StripMarks marks,
	Day day, Instant now);
/* A client's week on their own clock, Monday to Sunday; the user's clock below. All marks are the
 * client's. */
Strip strip_of_week(Arena *arena, const StripPerson *user, const StripPerson *client,
	StripMarks marks, Day monday, Instant now);

#endif
