/* What asks for a word of the user, over all clients: the morning triage, the guesses that want an
 * estimate, and the matrix of what is urgent and what is important. */
#ifndef APP_DESK_H
#define APP_DESK_H

#include "app/desk_line.h"

typedef struct {
	DeskLines left; /* promises nobody has sorted on the VA's day of today, by due */
	size_t sorted;  /* those somebody has */
	size_t counts[TRIAGE_CAN_WAIT + 1]; /* of the sorted ones */
} Sorting;
/* Every open promise is sorted each morning, but for what waits on a client. */
MUST_USE const Error *open_triage(Context *cx, Sorting *ret_sorting);

/* Open tasks without an estimate: promises first, by due. */
MUST_USE const Error *open_guesses(Context *cx, DeskLines *ret_lines);

typedef struct {
	DeskLines boxes[BOXES]; /* by due */
	Day soon; /* due until the end of that day is urgent: the VA's second working day from now
		   */
} Matrix;
MUST_USE const Error *open_matrix(Context *cx, Matrix *ret_matrix);
/* Whether a task's due alone makes it urgent, whatever anybody says. */
bool matrix_presses(const Context *cx, const Matrix *matrix, const DeskLine *line);

#endif
