#include "web/pages/job.h"

#include "app/job.h"
#include "view/job_list.h"
#include "web/page.h"

const char *job_kind_name(Text kind)
{
	static const struct {
		const char *kind, *name;
	} names[] = {
		{"import", N_("Bringing in a file")},
		{"import_index", N_("Making the search know an import")},
	};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if (text_is(kind, names[i].kind)) {
			return names[i].name;
		}
	}
	return N_("Other work");
}

const char *job_state_name(JobState state)
{
	static const char *const names[] = {[JOB_WAITING] = N_("waits"),
		[JOB_RUNNING] = N_("running"),
		[JOB_DONE] = N_("done"),
		[JOB_PARKED] = N_("given up")};
	return names[state];
}

const char *job_state_class(JobState state)
{
	static const char *const classes[] = {[JOB_WAITING] = "chip",
		[JOB_RUNNING] = "chip live",
		[JOB_DONE] = "chip good",
		[JOB_PARKED] = "chip bad"};
	return classes[state];
}

const Error *get_jobs(Context *cx, const Request *request, Response *response)
{
	Jobs jobs;
	int64_t under_way = 0, given_up = 0;
	TRY(open_jobs(cx, &jobs));
	EACH (Job, job, jobs) {
		under_way += job->state == JOB_WAITING || job->state == JOB_RUNNING;
		given_up += job->state == JOB_PARKED;
	}
	PageHead head = {.title = words_plain(cx->language, N_("Jobs"))};
	Html *html = page_begin(cx, request, response, head);
	job_list(html, jobs, under_way, given_up);
	return page_end(html);
}

const Error *post_job_again(Context *cx, const Request *request, Response *response)
{
	TRY(job_again(cx, path_id(request, 0)));
	page_done(response, url(cx->arena, "/jobs"),
		words_plain(cx->language, N_("It is tried again.")), TEXT(""));
	return OK;
}
