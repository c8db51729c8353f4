/* Boards: all of them by client, one with its cards, its stages. */
#ifndef WEB_PAGES_BOARD_H
#define WEB_PAGES_BOARD_H

#include "app/board.h"
#include "web/form.h"
#include "web/route.h"

PAGE(get_boards);
PAGE(get_board_new);
PAGE(post_board_new);
PAGE(get_board);
PAGE(get_board_edit);
PAGE(post_board_edit);
PAGE(post_board_delete);
PAGE(post_board_move);
PAGE(post_stage_add);
PAGE(post_stage_edit);
PAGE(post_stage_move);
PAGE(post_stage_delete);

/* What a board's page says above its columns. */
typedef struct {
	Text place; /* the client's */
	Wall there;
	Verdict verdict;
} BoardView;

/* What a new board may be made of. */
typedef struct {
	Shelves shelves;
	Text from; /* chosen: a template's key, or another board's id */
	Text client;
} BoardNewView;

/* What all boards hold together. */
typedef struct {
	Shelves shelves;
	int32_t boards, bare, open, waiting, late; /* bare: clients without a board */
} BoardsView;

/* The list of the client's tasks, open or done. */
Url board_tasks(Html *html, const OpenBoard *open, bool done);
/* Those most in danger, as many as a board's page lists. */
PromiseLines promises_shown(PromiseLines promises);
enum { PROMISES_SHOWN = 20 };
/* How far a card's checklist is, in per cent. */
int32_t card_ticked(const TaskLine *card);
/* "Tue 24 Nov, 18:00", without a time at the end of that day; with the place where neither the VA
 * nor the board is there. */
Text card_when(Html *html, const TaskLine *card, Text place);
/* "To do, Doing, Done" */
Text stage_names(Html *html, const BoardTemplate *template);

#endif
