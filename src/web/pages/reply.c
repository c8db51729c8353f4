#include "web/pages/reply.h"

#include "app/reply.h"
#include "web/page.h"

#include <inttypes.h>

/* POST /clients/:id/reply */
const Error *post_client_reply(Context *cx, const Request *request, Response *response)
{
	TaskId task;
	int64_t client = path_id(request, 0);
	TRY(promise_reply(cx, (ClientId){client}, &task));
	page_done(response, url(cx->arena, "/clients/%" PRId64, client),
		words_plain(cx->language, N_("The reply is promised, and planned.")),
		text_format(cx->arena, "/undo?made=%" PRId64, task.value));
	return OK;
}
