/* The work that goes on by itself. */
#ifndef WEB_PAGES_JOB_H
#define WEB_PAGES_JOB_H

#include "app/job.h"
#include "web/html.h"
#include "web/route.h"

PAGE(get_jobs);
PAGE(post_job_again);

/* For the template; all are msgids. */
const char *job_kind_name(Text kind);
const char *job_state_name(JobState state);
const char *job_state_class(JobState state);

#endif
