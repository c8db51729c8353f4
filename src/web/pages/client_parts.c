/* What the client's pages draw from C: how to reach them, the gauge, sentences about now. */
#include "web/page.h"
#include "web/pages/client.h"

const char *channel_icon(Channel channel)
{
	static const char *const icons[CHANNELS] = {
		[CHANNEL_MAIL] = "mail",
		[CHANNEL_PHONE] = "phone",
		[CHANNEL_SMS] = "chat",
		[CHANNEL_WHATSAPP] = "chat",
		[CHANNEL_MESSENGER] = "chat",
		[CHANNEL_TEAMS] = "video",
		[CHANNEL_ZOOM] = "video",
		[CHANNEL_MEET] = "video",
		[CHANNEL_FACETIME] = "video",
		[CHANNEL_SKYPE] = "video",
		[CHANNEL_OTHER] = "globe",
	};
	return icons[channel];
}

Text client_hours_text(Html *html, Hours hours)
{
	return hours_text(html->arena, hours, text_is(language_tag(html->language), "fr"));
}

static Text day_and_time(Html *html, Wall wall)
{
	Text weekday = words_day(html->arena, html->language, wall.day, DAY_WEEKDAY);
	Text clock = words_time(html->arena, html->language, wall);
	return text_format(html->arena, "%s %s", text_chars(weekday), text_chars(clock));
}

Message client_now(Html *html, const ClientFile *file)
{
	Arena *arena = html->arena;
	if (text_empty(file->client.zone)) {
		return message(arena, "Zone not set: counted on your clock");
	}
	Text there = day_and_time(html, file->there);
	if (!file->hours_known) {
		return message(arena, "%1, %2", arg(file->place), arg(there));
	}
	if (!file->reachable) {
		return message(
			arena, "%1, %2, cannot be reached now", arg(file->place), arg(there));
	}
	return message(arena, "%1, %2, can be reached for %3 more", arg(file->place), arg(there),
		arg(file->left));
}

Message client_there(Html *html, const ClientLine *line)
{
	Arena *arena = html->arena;
	if (!day_set(line->there.day)) {
		return message(arena, "zone not set");
	}
	Text clock = words_time(arena, html->language, line->there);
	if (!line->hours_known) {
		return message(arena, "%1 in %2", arg(clock), arg(line->place));
	}
	return line->reachable
		       ? message(arena, "%1 in %2, can be reached", arg(clock), arg(line->place))
		       : message(arena, "%1 in %2, away", arg(clock), arg(line->place));
}

static void put_reach(Html *html, const Contact *contact, const Reach *reach)
{
	Text link = channel_link(html->arena, reach->channel, reach->address, TEXT(""), TEXT(""));
	Text channel = words_plain(html->language, channel_name(reach->channel));
	put_raw(html, "<dd><span class=\"w\"><b>");
	put_text(html, contact->name);
	put_raw(html, "</b>, ");
	put_text(html, reach->channel == CHANNEL_OTHER ? reach->address : channel);
	put_raw(html, "<small>");
	put_text(html, reach->channel == CHANNEL_OTHER ? TEXT("") : reach->address);
	put_raw(html, "</small></span>");
	if (!text_empty(link)) {
		put_raw(html, "<a class=\"ib\" rel=\"noopener\" href=\"");
		put_url(html, url_outside(html->arena, link));
		put_raw(html, "\" aria-label=\"");
		put_said(html, message(html->arena, "%1: %2", arg(channel), arg(contact->name)));
		put_raw(html, "\">");
		icon(html, channel_icon(reach->channel));
		put_raw(html, "</a>");
	}
	put_raw(html, "</dd>");
}

void client_reaches(Html *html, const Contacts *contacts)
{
	put_raw(html, "<dl>");
	for (int purpose = 0; purpose < PURPOSES; purpose++) {
		bool first = true;
		EACH (const Contact, contact, *contacts) {
			EACH (const Reach, reach, contact->reaches) {
				if ((int)reach->purpose != purpose) {
					continue;
				}
				put_raw(html, first ? "<div class=\"ch\"><dt>" : "");
				if (first) {
					put_message(html, purpose_name((Purpose)purpose));
				}
				put_raw(html, first ? "</dt>" : "");
				put_reach(html, contact, reach);
				first = false;
			}
		}
		put_raw(html, first ? "" : "</div>");
	}
	put_raw(html, "</dl>");
}

/* Of the bar, in whole per cent; 100 at most. */
static int32_t share(int64_t part, int64_t whole)
{
	int64_t per_cent = whole > 0 ? part * 100 / whole : 0;
	return (int32_t)(per_cent > 100 ? 100 : per_cent);
}

bool client_weekly(const ClientFile *file)
{
	return !file->terms.reserved_from_agreement && file->client.reserved_per == PER_WEEK;
}

const Message *client_reply_due(Html *html, const ClientFile *file)
{
	Message *due = NEW(html->arena, Message);
	Text place = text_empty(file->place)
			     ? words_city(html->arena, html->language, zone_name(file->zone))
			     : file->place;
	*due = message(
		html->arena, "%1 in %2", arg(zone_wall(file->zone, file->reply_due)), arg(place));
	return due;
}

UpdateLines client_update(Html *html, const ClientFile *file)
{
	UpdateLines one = {0};
	*LIST_ADD(html->arena, one) = file->update;
	return one;
}

void client_gauge(Html *html, const ClientFile *file)
{
	Minutes worked = file->worked, reserved = file->kept.minutes;
	put_raw(html, "<svg class=\"gauge mt4\" role=\"img\" aria-label=\"");
	put_said(html, message(html->arena, "%1 done of %2", arg(worked), arg(reserved)));
	put_raw(html, "\"><rect class=\"bed\" width=\"100%\" height=\"12\" rx=\"3\"/>"
		      "<rect class=\"use\" width=\"");
	put_plain_int(html, share(worked.minutes, reserved.minutes));
	put_raw(html, "%\" height=\"12\" rx=\"3\"/><text y=\"30\">0</text>"
		      "<text x=\"100%\" y=\"30\" text-anchor=\"end\">");
	put_minutes(html, reserved);
	put_raw(html, "</text></svg>");
}
