/* The fields that set-up and settings share. */
#ifndef WEB_PAGES_SETUP_FORM_H
#define WEB_PAGES_SETUP_FORM_H

#include "app/setup.h"
#include "web/form.h"
#include "web/html.h"

typedef struct {
	Text field, name; /* "day0", "Monday" */
	bool ticked;
} SetupDay;

typedef struct {
	Setup setup; /* what is kept now */
	bool asks_password;
	Text languages[2];
	SetupDay days[7];
	Text from, to, from2, to2; /* "08:30" */
} SetupView;

SetupView setup_view(Context *cx, const Setup *setup, const Form *form, bool asks_password);
/* Reads the fields over what is kept; problems stay in the form. */
Setup setup_read(Form *form, Arena *arena, const Setup *kept);

void setup_fields(Html *html, const Form *form, const SetupView *view);

#endif
