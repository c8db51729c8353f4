/* What a template becomes: growing strings, and the template's own markup as put_raw() calls with
 * its indentation taken out. */
#ifndef TOOLS_TEMPLATE_MADE_H
#define TOOLS_TEMPLATE_MADE_H

#include <stddef.h>

typedef struct {
	char *chars;
	size_t length, room;
} Chars;
void put(Chars *to, const char *chars, size_t length);
__attribute__((format(printf, 2, 3))) void say(Chars *to, const char *format, ...);

extern Chars body;    /* the C made so far */
extern Chars literal; /* markup that is not in it yet */
extern Chars msgids;  /* the sentences, as a catalogue */
typedef enum { NO_SPACE, A_SPACE, A_LINE } Space;
extern Space space; /* white space read and not yet written */
extern char last;   /* written character, '\0' after a block */

/* One character of the template's own markup. */
void markup(char c);
/* Indentation says nothing to a browser: white space becomes one line end or one space. */
void write_space(void);
/* Puts the markup so far into the body. */
void flush(void);

#endif
