/* The zones of calendar files: IANA names, paths that end in one, and Microsoft's names. */
#include "format/ical.h"

#include <string.h>

/* Windows zone names and the IANA zone of their main territory (Unicode CLDR, windowsZones). */
static const struct {
	const char *windows, *iana;
} aliases[] = {
	{"AUS Central Standard Time", "Australia/Darwin"},
	{"AUS Eastern Standard Time", "Australia/Sydney"},
	{"Alaskan Standard Time", "America/Anchorage"},
	{"Arab Standard Time", "Asia/Riyadh"},
	{"Arabian Standard Time", "Asia/Dubai"},
	{"Argentina Standard Time", "America/Argentina/Buenos_Aires"},
	{"Atlantic Standard Time", "America/Halifax"},
	{"Canada Central Standard Time", "America/Regina"},
	{"Cen. Australia Standard Time", "Australia/Adelaide"},
	{"Central America Standard Time", "America/Guatemala"},
	{"Central Europe Standard Time", "Europe/Budapest"},
	{"Central European Standard Time", "Europe/Warsaw"},
	{"Central Standard Time", "America/Chicago"},
	{"Central Standard Time (Mexico)", "America/Mexico_City"},
	{"China Standard Time", "Asia/Shanghai"},
	{"E. Africa Standard Time", "Africa/Nairobi"},
	{"E. Australia Standard Time", "Australia/Brisbane"},
	{"E. South America Standard Time", "America/Sao_Paulo"},
	{"Eastern Standard Time", "America/New_York"},
	{"Egypt Standard Time", "Africa/Cairo"},
	{"FLE Standard Time", "Europe/Kyiv"},
	{"GMT Standard Time", "Europe/London"},
	{"GTB Standard Time", "Europe/Bucharest"},
	{"Greenwich Standard Time", "Atlantic/Reykjavik"},
	{"Hawaiian Standard Time", "Pacific/Honolulu"},
	{"India Standard Time", "Asia/Kolkata"},
	{"Israel Standard Time", "Asia/Jerusalem"},
	{"Korea Standard Time", "Asia/Seoul"},
	{"Mauritius Standard Time", "Indian/Mauritius"},
	{"Morocco Standard Time", "Africa/Casablanca"},
	{"Mountain Standard Time", "America/Denver"},
	{"New Zealand Standard Time", "Pacific/Auckland"},
	{"Newfoundland Standard Time", "America/St_Johns"},
	{"Pacific SA Standard Time", "America/Santiago"},
	{"Pacific Standard Time", "America/Los_Angeles"},
	{"Pakistan Standard Time", "Asia/Karachi"},
	{"Romance Standard Time", "Europe/Paris"},
	{"Russian Standard Time", "Europe/Moscow"},
	{"SA Pacific Standard Time", "America/Bogota"},
	{"SE Asia Standard Time", "Asia/Bangkok"},
	{"Singapore Standard Time", "Asia/Singapore"},
	{"South Africa Standard Time", "Africa/Johannesburg"},
	{"Taipei Standard Time", "Asia/Taipei"},
	{"Tokyo Standard Time", "Asia/Tokyo"},
	{"Turkey Standard Time", "Europe/Istanbul"},
	{"US Eastern Standard Time", "America/Indiana/Indianapolis"},
	{"US Mountain Standard Time", "America/Phoenix"},
	{"UTC", "UTC"},
	{"Coordinated Universal Time", "UTC"},
	{"W. Australia Standard Time", "Australia/Perth"},
	{"W. Central Africa Standard Time", "Africa/Lagos"},
	{"W. Europe Standard Time", "Europe/Berlin"},
	{"West Asia Standard Time", "Asia/Tashkent"},
};

Text ical_zone(Arena *arena, Text tzid, const Zone *(*zone_of)(void *user, Text name), void *user)
{
	Text name = text_trim(arena, tzid);
	for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++) {
		if (text_equal_folded(name, text_of(aliases[i].windows))) {
			return text_of(aliases[i].iana);
		}
	}
	/* "/citadel.org/20210210_1/Europe/Paris": what is left of it, from the front */
	while (!text_empty(name)) {
		if (name.chars[0] != '/' && zone_of(user, name)) {
			return name;
		}
		const char *slash = strchr(name.chars, '/');
		if (!slash) {
			break;
		}
		name = text_of(slash + 1);
	}
	return TEXT("");
}
