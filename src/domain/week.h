/* A week as a grid: a column a day, time running down on the VA's own clock, wherever they are at
 * each moment; behind it one thread a client, for the hours they can be reached. Week, plan and
 * (later) booking share it: app/week fills it, web/week draws it. */
#ifndef DOMAIN_WEEK_H
#define DOMAIN_WEEK_H

#include "domain/hours.h"
#include "domain/interval.h"
#include "domain/promise.h"
#include "domain/strip.h"

typedef enum {
	BLOCK_PLANNED, /* work on a task, as the plan has it */
	BLOCK_MEETING, /* an event of a calendar */
	BLOCK_FREE,    /* kept free: the buffer */
} BlockKind;

typedef struct {
	BlockKind kind;
	Interval when;
	Text title, detail; /* detail: a second line, "Maison Lune, 1 h 30" */
	ClientId client;
	int32_t thread; /* whose: 1 … 8; 0: nobody's */
	TaskId task;    /* where it leads; neither: nowhere */
	EventId event;
	bool all_day; /* stands above the grid, from `first` to `last` (included) on any clock */
	Day first, last;
	bool faint;      /* declined or transparent: takes no time */
	bool hidden;     /* of a hidden calendar: counted, not drawn */
	bool tentative;  /* takes time, and may not happen */
	bool unforeseen; /* what happened: time lost */
	bool clashes;    /* something else takes the same time: set by week_lay_out */
	bool done;       /* of planned work */
	bool fresh;      /* new or moved in a plan that is proposed */
	bool ghost;      /* where it would not be any more in such a plan: drawn, counted nowhere */
	bool movable;    /* of planned work that has not begun: it can be pinned */
	bool pinned;
	bool says_slack;
	PromiseState state; /* of a promise whose slack is said */
	Minutes slack;
} WeekBlock;
LIST_OF(WeekBlock, WeekBlocks);

typedef struct {
	Text name;
	int32_t thread; /* 1 … 8 */
	Intervals hours;
} WeekThread;
LIST_OF(WeekThread, WeekThreads);

/* A block, or its part of one day, in quarters of an hour from the top of the grid. Blocks that
 * stand beside each other share the width in lanes. */
typedef struct {
	const WeekBlock *block;
	int32_t quarter, quarters;
	int32_t lane, lanes;
	int32_t from, to;  /* seconds of the day */
	bool begun, ended; /* the part begins, or ends, where the block does */
} WeekPlace;
LIST_OF(WeekPlace, WeekPlaces);

typedef struct {
	size_t thread; /* of view->threads */
	Stretch y;     /* basis points of the grid's height */
} WeekWarp;
LIST_OF(WeekWarp, WeekWarps);

typedef struct {
	Day day;
	const Zone *zone; /* where the VA is at noon */
	Text place;       /* "Singapore" on a stay; "" at home */
	Text off;         /* given: the holiday or leave it is; "" */
	bool is_today;
	bool has_now;
	int32_t now_y;       /* basis points */
	Minutes work, taken; /* working time there is, and what of it blocks take */
	int32_t hidden;      /* blocks that begin on it and are counted without being drawn */
	WeekPlaces places;   /* in the order they begin */
	WeekPlaces whole;    /* what lasts all day */
	WeekWarps warp;
	Stretches rest; /* outside the working hours */
} WeekDay;

enum { WEEK_DAYS = 7, WEEK_LANES = 4, WEEK_THREADS = 10 };

typedef struct WeekView {
	/* given */
	Day monday;
	bool weekend; /* shown even when nothing is there */
	const Zone *home;
	Stays stays;
	Instant now;
	Intervals hours; /* the VA's own */
	WeekThreads threads;
	WeekBlocks blocks; /* in any order */
	/* laid out */
	WeekDay days[WEEK_DAYS]; /* `off` is given */
	size_t day_count;        /* 5 when the weekend is empty, else up to 7 */
	int32_t first_hour, hour_count;
	bool any_whole; /* something lasts all day, or a day is off */
} WeekView;

/* From when to when a week needs hours and events: a day more on both sides. */
Interval week_window(const Zone *home, Stays stays, Day monday);

/* Sets what is laid out. Blocks must not be added after. */
void week_lay_out(Arena *arena, WeekView *view);

/* The part of a real stretch of time that lies on each day, as the VA's clock says it. */
typedef struct {
	Day day;
	int32_t from, to; /* seconds of the day */
} WeekPiece;
LIST_OF(WeekPiece, WeekPieces);
WeekPieces week_pieces(Arena *arena, const Zone *home, Stays stays, Interval when);

#endif
