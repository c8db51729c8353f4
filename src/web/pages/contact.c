/* The pages of one contact: who it is, and how they want to be reached for what. */
#include "app/bin.h"
#include "view/contact_edit.h"
#include "web/noun.h"
#include "web/page.h"
#include "web/pages/client.h"

enum { ROWS = 8 };

static const ReachRow row_fields[ROWS] = {
	{"purpose0", "channel0", "address0", false, {0}},
	{"purpose1", "channel1", "address1", false, {0}},
	{"purpose2", "channel2", "address2", false, {0}},
	{"purpose3", "channel3", "address3", false, {0}},
	{"purpose4", "channel4", "address4", false, {0}},
	{"purpose5", "channel5", "address5", false, {0}},
	{"purpose6", "channel6", "address6", false, {0}},
	{"purpose7", "channel7", "address7", false, {0}},
};

/* What no line above says yet; formal things when all is said. */
static Purpose still_open(const ReachRow *rows, size_t count)
{
	for (int purpose = 0; purpose < PURPOSES; purpose++) {
		bool said = false;
		for (size_t i = 0; i < count; i++) {
			said = said || rows[i].reach.purpose == (Purpose)purpose;
		}
		if (!said) {
			return (Purpose)purpose;
		}
	}
	return FOR_FORMAL;
}

static const Error *show_form(
	Context *cx, const Request *request, Response *response, const Contact *contact, Form *form)
{
	Client client;
	TRY(open_client_form(cx, contact->client, &client));
	ReachRow rows[ROWS];
	for (size_t i = 0; i < ROWS; i++) {
		rows[i] = row_fields[i];
		rows[i].kept = i < contact->reaches.count;
		if (rows[i].kept) {
			rows[i].reach = contact->reaches.items[i];
		} else {
			rows[i].reach.purpose = still_open(rows, i);
		}
	}
	const char *title = contact->id.value ? N_("Change the contact") : N_("A new contact");
	PageHead head = {
		.title = words_plain(cx->language, title), .nav = NAV_CLIENTS, .client = client.id};
	Html *html = page_begin(cx, request, response, head);
	size_t shown = contact->reaches.count + 2 < 4 ? 4 : contact->reaches.count + 2;
	contact_edit(html, &client, contact, rows, shown < ROWS ? shown : ROWS, form);
	return page_end(html);
}

/* GET /clients/:id/contacts/new */
const Error *get_contact_new(Context *cx, const Request *request, Response *response)
{
	Contact contact = {.client = {path_id(request, 0)}};
	return show_form(cx, request, response, &contact, form_of(cx->arena, NULL));
}

/* GET /contacts/:id */
const Error *get_contact(Context *cx, const Request *request, Response *response)
{
	Contact contact;
	TRY(open_contact(cx, (ContactId){path_id(request, 0)}, &contact));
	return show_form(cx, request, response, &contact, form_of(cx->arena, NULL));
}

static void read_reaches(Context *cx, Form *form, Contact *contact)
{
	static const char *const purposes[PURPOSES] = {"formal", "quick", "meeting", "urgent"};
	const char *channels[CHANNELS];
	for (int i = 0; i < CHANNELS; i++) {
		channels[i] = channel_key((Channel)i);
	}
	contact->reaches = (Reaches){0};
	for (size_t i = 0; i < ROWS; i++) {
		const ReachRow *row = &row_fields[i];
		Text address = form_text(form, row->address_field, ADDRESS_LIMIT);
		if (text_empty(address)) {
			continue;
		}
		*LIST_ADD(cx->arena, contact->reaches) = (Reach){
			.purpose =
				(Purpose)form_choice(form, row->purpose_field, purposes, PURPOSES),
			.channel =
				(Channel)form_choice(form, row->channel_field, channels, CHANNELS),
			.address = address,
		};
	}
}

/* POST /clients/:id/contacts (a new one) and /contacts/:id */
const Error *post_contact(Context *cx, const Request *request, Response *response)
{
	Contact contact = {.client = {path_id(request, 0)}};
	if (text_starts(request->path, "/contacts/")) {
		TRY(open_contact(cx, (ContactId){path_id(request, 0)}, &contact));
	}
	Form *form = form_of(cx->arena, request);
	contact.name = form_text(form, "name", CLIENT_NAME_LIMIT);
	contact.role = form_text(form, "role", CLIENT_NAME_LIMIT);
	contact.language = form_text(form, "language", 2);
	contact.notes = form_lines(form, "notes", CLIENT_NOTES_LIMIT);
	read_reaches(cx, form, &contact);
	if (form_good(form)) {
		ContactId id;
		TRY(form_refused(form, save_contact(cx, &contact, &id)));
	}
	if (!form_good(form)) {
		response->status = 422;
		return show_form(cx, request, response, &contact, form);
	}
	page_done(response, url(cx->arena, "/clients/%" PRId64, contact.client.value),
		words_plain(cx->language, N_("Kept.")), TEXT(""));
	return OK;
}

/* POST /contacts/:id/delete */
const Error *post_contact_delete(Context *cx, const Request *request, Response *response)
{
	Contact contact;
	TRY(open_contact(cx, (ContactId){path_id(request, 0)}, &contact));
	TRY(delete_noun(cx, TEXT("contact"), contact.id.value));
	page_done(response, url(cx->arena, "/clients/%" PRId64, contact.client.value),
		words_plain(cx->language, N_("The contact is in the bin.")),
		undo_of(cx->arena, "contact", contact.id.value));
	return OK;
}
