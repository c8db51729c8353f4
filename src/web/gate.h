/* The one way in. Every request is read here first: who asks (session), whether they may (the map
 * in routes.c), whether a form comes from a page of ours, and whether it was sent before. And the
 * one way out: security headers, errors as honest pages in the reader's language. */
#ifndef WEB_GATE_H
#define WEB_GATE_H

#include "app/context.h"
#include "http/http.h"

/* db NULL: the database cannot be reached. */
void gate_answer(const House *house, Db *db, Request *request, Response *response);

#endif
