#include "words/formatters.h"

#include <string.h>

#define NBSP "\xc2\xa0"

/* Day first and a clock of 24 hours: what both of Fuseau's languages share is how its users
 * (freelancers between zones) write times. */
static const Language languages[LANGUAGES] = {
	[LANGUAGE_ENGLISH] =
		{
			.index = LANGUAGE_ENGLISH,
			.tag = "en",
			.icu = "en_GB",
			.day =
				{
					[DAY_FULL] = u"EEEE, d MMMM y",
					[DAY_LONG] = u"EEEE, d MMMM",
					[DAY_MIDDLE] = u"EEEE d MMM",
					[DAY_SHORT] = u"EEE d MMM",
					[DAY_NUMBER] = u"dd/MM/y",
					[DAY_BRIEF] = u"d MMM",
					[DAY_WEEKDAY] = u"EEEE",
					[DAY_WEEKDAY_SHORT] = u"EEE",
					[DAY_MONTH] = u"LLLL y",
				},
			.clock = "H:m",
			.time = "H:m",
			.axis = "H:m",
			.percent = "%",
			.numbers = NUMBERS_WITH_POINT,
		},
	[LANGUAGE_FRENCH] =
		{
			.index = LANGUAGE_FRENCH,
			.tag = "fr",
			.icu = "fr",
			.catalogue = &catalogue_fr,
			.day =
				{
					[DAY_FULL] = u"EEEE d MMMM y",
					[DAY_LONG] = u"EEEE d MMMM",
					[DAY_MIDDLE] = u"EEEE d MMM",
					[DAY_SHORT] = u"EEE d MMM",
					[DAY_NUMBER] = u"dd/MM/y",
					[DAY_BRIEF] = u"d MMM",
					[DAY_WEEKDAY] = u"EEEE",
					[DAY_WEEKDAY_SHORT] = u"EEE",
					[DAY_MONTH] = u"LLLL y",
				},
			.first =
				{
					[DAY_FULL] = u"EEEE d'er' MMMM y",
					[DAY_LONG] = u"EEEE d'er' MMMM",
					[DAY_MIDDLE] = u"EEEE d'er' MMM",
					[DAY_SHORT] = u"EEE d'er' MMM",
					[DAY_BRIEF] = u"d'er' MMM",
				},
			.clock = "H:m",
			.time = "H" NBSP "h" NBSP "m",
			.axis = "H" NBSP "h",
			.percent = NBSP "%",
			.numbers = NUMBERS_WITH_COMMA,
		},
};

const Language *language_english(void)
{
	return &languages[LANGUAGE_ENGLISH];
}

static const Language *spoken(Span tag)
{
	size_t length = 0;
	while (length < tag.length && !strchr("-_.@", tag.start[length])) {
		length++;
	}
	for (int i = 0; i < LANGUAGES; i++) {
		if (text_equal_folded((Text){tag.start, length}, text_of(languages[i].tag))) {
			return &languages[i];
		}
	}
	return NULL;
}

const Language *language_named(Text tag)
{
	return spoken(span_of(tag));
}

Text language_tag(const Language *language)
{
	return text_of(language->tag);
}

/* The weight of "fr-CA;q=0.8" in thousandths (RFC 9110 §12.4.2); what cannot be read is 0. */
static int weight(Span parameters)
{
	Span part;
	while (span_next(&parameters, ';', &part)) {
		part = span_trim(part);
		if (part.length < 3 || (part.start[0] | 0x20) != 'q' || part.start[1] != '=') {
			continue;
		}
		int thousandths = 0, worth = 1000;
		for (size_t at = 2; at < part.length && worth > 0; at++) {
			if (part.start[at] == '.' && at == 3) {
				continue;
			}
			if (part.start[at] < '0' || part.start[at] > '9') {
				return 0;
			}
			thousandths += (part.start[at] - '0') * worth;
			worth /= 10;
		}
		return thousandths;
	}
	return 1000;
}

const Language *language_accepted(Text header)
{
	const Language *best = language_english();
	int best_weight = 0;
	Span rest = span_of(header), range, tag;
	while (span_next(&rest, ',', &range)) {
		if (!span_next(&range, ';', &tag)) {
			continue;
		}
		const Language *language = spoken(span_trim(tag));
		int its = language ? weight(range) : 0;
		if (its > best_weight) {
			best = language;
			best_weight = its;
		}
	}
	return best;
}

static const CatalogueEntry *entry_of(const Language *language, const char *msgid)
{
	const Catalogue *catalogue = language->catalogue;
	size_t low = 0, high = catalogue ? catalogue->count : 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(msgid, catalogue->entries[middle].msgid);
		if (order == 0) {
			return &catalogue->entries[middle];
		}
		if (order < 0) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return NULL;
}

static const char *sentence(const Language *language, const Message *message)
{
	const CatalogueEntry *entry = entry_of(language, message->msgid);
	if (!message->plural) {
		return entry ? entry->msgstr[0] : message->msgid;
	}
	uint64_t n = (uint64_t)message->count;
	n = message->count < 0 ? -n : n;
	if (!entry) {
		return n == 1 ? message->msgid : message->plural;
	}
	const char *form = entry->msgstr[language->catalogue->form(n)];
	return form ? form : entry->msgstr[0];
}

static Text said(Arena *arena, const Language *language, const Zone *zone, const Arg *arg)
{
	switch (arg->kind) {
	case ARG_TEXT:
		return arg->text;
	case ARG_INT:
		return words_int(arena, language, arg->number);
	case ARG_MONEY:
		return words_money(arena, language, arg->money);
	case ARG_DAY:
		return words_day(arena, language, arg->day, DAY_MIDDLE);
	case ARG_WALL:
		return words_wall(arena, language, arg->wall);
	case ARG_TIME:
		return words_time(arena, language, arg->wall);
	case ARG_MINUTES:
		return words_minutes(arena, language, arg->minutes);
	case ARG_INSTANT:
		return words_wall(arena, language,
			zone ? zone_wall(zone, arg->instant)
			     : wall_plus((Wall){{0}, 0}, arg->instant.seconds));
	case ARG_MESSAGE:
		return words(arena, language, zone, *arg->message);
	}
	return TEXT("");
}

/* "on 15 Dec.", "Acme Inc.": the full stop of a short form ends the sentence too. */
static bool stop_is_said(Text said, const char *next)
{
	return *next == '.' && (next[1] == 0 || next[1] == ' ') && said.length > 0 &&
	       said.chars[said.length - 1] == '.';
}

Text words(Arena *arena, const Language *language, const Zone *zone, Message message)
{
	if (!message.msgid) {
		return TEXT("");
	}
	Buffer out = buffer_new(arena);
	for (const char *c = sentence(language, &message); *c; c++) {
		bool argument = *c == '%' && c[1] >= '1' && c[1] <= '9' &&
				(size_t)(c[1] - '1') < message.arg_count;
		if (argument) {
			const Arg *arg = &message.args[*++c - '1'];
			Text one = said(arena, language, zone, arg);
			buffer_text(&out, one);
			c += stop_is_said(one, c + 1);
		} else {
			buffer_char(&out, *c);
		}
	}
	return buffer_done(&out);
}

Text words_plain(const Language *language, const char *msgid)
{
	return text_of(msgid ? sentence(language, &(Message){.msgid = msgid}) : "");
}
