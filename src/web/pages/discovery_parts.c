/* A discovery call in words. */
#include "web/page.h"
#include "web/pages/discovery.h"

Message discoveries_verdict(Html *html, const DiscoveryDesk *desk)
{
	int64_t count = (int64_t)desk->rows.count;
	return count == 0 ? message(html->arena, "Nobody has been asked yet.")
			  : message_n(html->arena, "%1 call is noted.", "%1 calls are noted.",
				    count, arg(count));
}

Text discovery_when(Html *html, const DiscoveryView *view)
{
	Arena *arena = html->arena;
	const Language *language = html->language;
	const Discovery *discovery = &view->discovery;
	Text day = words_day(arena, language, discovery->start.day, DAY_FULL);
	Text time = words_time(arena, language, discovery->start);
	if (!view->client_zone) {
		return words(arena, language, NULL,
			message(arena, "%1, %2 in %3", arg(day), arg(time), arg(view->place)));
	}
	Wall there = zone_wall(view->client_zone, view->at);
	Text clock = there.day.days == discovery->start.day.days
			     ? words_time(arena, language, there)
			     : words_wall(arena, language, there);
	return words(arena, language, NULL,
		message(arena, "%1, %2 in %3 · %4 for %5", arg(day), arg(time), arg(view->place),
			arg(clock), arg(view->client.name)));
}

Text discovery_when_short(Html *html, const Discovery *discovery)
{
	Arena *arena = html->arena;
	Text day = words_day(arena, html->language, discovery->start.day, DAY_FULL);
	Text time = words_time(arena, html->language, discovery->start);
	Text city = words_city(arena, html->language, discovery->zone);
	return words(arena, html->language, NULL,
		message(arena, "%1, %2 in %3", arg(day), arg(time), arg(city)));
}

Message discovery_verdict(Html *html, const Discovery *discovery)
{
	int64_t asked = (int64_t)discovery->answers.count;
	int64_t answered = (int64_t)discovery_answered(discovery);
	return answered == asked ? message_n(html->arena, "The question is answered.",
					   "All %1 questions are answered.", asked, arg(asked))
				 : message_n(html->arena, "%2 of %1 question is answered.",
					   "%2 of %1 questions are answered.", asked, arg(asked),
					   arg(answered));
}

const char *discovery_field(Html *html, const char *part, size_t at)
{
	return text_format(html->arena, "%s-%zu", part, at).chars;
}

static bool counts(const DiscoveryAnswer *answer, bool answered)
{
	return !answered || !text_empty(answer->answer);
}

bool discovery_topic_begins(const DiscoveryAnswers *answers, size_t at, bool answered)
{
	if (text_empty(answers->items[at].question)) {
		return false;
	}
	for (size_t i = at; i > 0; i--) {
		const DiscoveryAnswer *before = &answers->items[i - 1];
		if (counts(before, answered)) {
			return before->topic != answers->items[at].topic;
		}
	}
	return true;
}

bool discovery_own_question(Html *html, const Form *form, size_t at)
{
	return text_is(form_typed(form, discovery_field(html, "own", at), TEXT("")), "1");
}

void topic_options(Html *html, Text chosen)
{
	for (int i = 0; i < DISCOVERY_TOPICS; i++) {
		Text key = text_of(discovery_topic_key((DiscoveryTopic)i));
		select_option(html, key, text_equal(key, chosen),
			words_plain(html->language, discovery_topic_name((DiscoveryTopic)i)));
	}
}

Text discovery_clock(Html *html, Wall start)
{
	int minute = start.second / 60;
	return text_format(html->arena, "%02d:%02d", minute / 60, minute % 60);
}
