/* What was asked before anything was sold, on its way out: calls, answers, the owner's guides. */
#include "app/export_work.h"
#include "store/discovery.h"

static void put_call(Export *export, const Discovery *call)
{
	const Cell cells[] = {
		{"id", export_id(export, call->id.value), true},
		{"client", export_client(export, call->client)},
		{"day", export_day(export, call->start.day), true},
		{"time",
			text_format(export->page, "%02d:%02d", call->start.second / 3600,
				call->start.second / 60 % 60),
			true},
		{"zone", call->zone},
		{"person", call->person},
		{"language", call->language},
		{"notes", call->notes},
	};
	EXPORT_ROW(export, cells);
}

static void put_answers(Export *export, const Discovery *call)
{
	EACH (const DiscoveryAnswer, answer, call->answers) {
		const Cell cells[] = {
			{"discovery", export_id(export, call->id.value), true},
			{"topic", text_of(discovery_topic_key(answer->topic))},
			{"question", answer->question},
			{"answer", answer->answer},
		};
		EXPORT_ROW(export, cells);
	}
}

static const Error *each_call(Export *export, void (*put)(Export *export, const Discovery *call))
{
	const Context *cx = export->cx;
	Discoveries calls = {.count = EXPORT_PAGE};
	for (int64_t after = 0; calls.count == EXPORT_PAGE;) {
		arena_clear(export->page);
		TRY(store_discovery_page(
			cx->db, export->page, cx->practice.id, after, EXPORT_PAGE, &calls));
		EACH (const Discovery, call, calls) {
			put(export, call);
			after = call->id.value;
		}
	}
	return OK;
}

const Error *export_discoveries(Export *export)
{
	return each_call(export, put_call);
}

const Error *export_discovery_answers(Export *export)
{
	return each_call(export, put_answers);
}

const Error *export_discovery_guides(Export *export)
{
	const Context *cx = export->cx;
	LanguageTags languages;
	arena_clear(export->page);
	TRY(store_discovery_guide_languages(cx->db, export->page, cx->practice.id, &languages));
	EACH (const Text, language, languages) {
		DiscoveryQuestions questions;
		TRY(store_discovery_guide(
			cx->db, export->page, cx->practice.id, *language, &questions));
		EACH (const DiscoveryQuestion, question, questions) {
			const Cell cells[] = {
				{"language", *language},
				{"topic", text_of(discovery_topic_key(question->topic))},
				{"question", question->question},
			};
			EXPORT_ROW(export, cells);
		}
	}
	return OK;
}
