/* How a line of the audit log is said: its act and its noun in words. */
#ifndef DOMAIN_AUDIT_H
#define DOMAIN_AUDIT_H

#include "base/message.h"

/* Msgids; NULL for a key that nobody writes any more. */
const char *audit_act_name(Text key);  /* "edit": "Changed" */
const char *audit_noun_name(Text key); /* "task": "task" */

#endif
