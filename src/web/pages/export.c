#include "web/pages/export.h"

#include "app/export.h"
#include "view/export_show.h"
#include "web/page.h"

const Error *get_export(Context *cx, const Request *request, Response *response)
{
	PageHead head = {.title = words_plain(cx->language, N_("Export"))};
	Html *html = page_begin(cx, request, response, head);
	export_show(html);
	return page_end(html);
}

const Error *get_export_file(Context *cx, const Request *request, Response *response)
{
	const ExportFile *file = export_named(request->path_part[0]);
	if (!file) {
		return missing(cx->arena, "There is no such page.");
	}
	TRY(export_open(cx, file, &response->file, &response->file_size));
	page_file(response, text_of(file->media), text_of(file->name));
	return OK;
}
