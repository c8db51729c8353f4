/* What happens in the event loops: heads are judged, bodies taken in, answers sent off. */
#ifndef HTTP_LOOP_H
#define HTTP_LOOP_H

#include <microhttpd.h>

void *loop_begin(void *server, const char *target, struct MHD_Connection *connection);
enum MHD_Result loop_access(void *server, struct MHD_Connection *connection, const char *url,
	const char *method, const char *version, const char *bytes, size_t *length, void **thing);
void loop_end(void *server, struct MHD_Connection *connection, void **thing,
	enum MHD_RequestTerminationCode why);
size_t loop_as_is(void *user, struct MHD_Connection *connection, char *text);

#endif
