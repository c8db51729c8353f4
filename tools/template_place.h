/* Where in the markup a character or a placeholder of a template stands, and what is refused there.
 * The template that is read is `in`, the place in it is `here`: a run of the tool reads one. */
#ifndef TOOLS_TEMPLATE_PLACE_H
#define TOOLS_TEMPLATE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
	const char *file; /* "src/web/pages/task_show.html" */
	char *text;
	size_t at, length;
	int line;
	bool json;
} Template;
extern Template in;

typedef enum {
	IN_TEXT,
	IN_TAG_NAME,
	IN_TAG, /* between attributes */
	IN_NAME,
	AFTER_NAME,
	BEFORE_VALUE,
	IN_VALUE,
	IN_COMMENT,
	IN_KEPT, /* text of <pre>, <textarea>: white space stays */
	IN_RAW,  /* text of <script>, <style> */
	IN_JSON,
	IN_JSON_STRING,
} Place;

enum { NAME_ROOM = 64, VALUE_ROOM = 512 };

typedef struct {
	Place place;
	char quote;
	char tag[NAME_ROOM], attribute[NAME_ROOM];
	bool closing;           /* the tag is </…> */
	bool begun;             /* something stands in the value already */
	char value[VALUE_ROOM]; /* the literal part of it */
} Here;
extern Here here;

/* Ends the tool with a sentence about that line of the template. */
__attribute__((format(printf, 2, 3))) _Noreturn void fail(int line, const char *format, ...);

/* Attributes that lead somewhere: a Url, or a literal path of ours. */
bool leads(const char *attribute);
/* Moves on over one character of the template's own markup. */
void place_step(char c);
/* Before {{: an attribute without a value, or a tag's name, is over. */
void place_settle(void);
/* Refuses a value where none may stand. bare: it is a {{value}}, which alone may lead somewhere. */
void place_check_value(int line, bool bare);

#endif
