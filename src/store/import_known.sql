-- import_known_any_task($1 practice bigint, $2 foreign_source text): rows
SELECT id FROM task WHERE practice = $1 AND foreign_source = $2 LIMIT 1;

-- import_known_any_entry($1 practice bigint, $2 foreign_source text): rows
SELECT id FROM entry WHERE practice = $1 AND foreign_source = $2 LIMIT 1;

-- import_known_beside($1 practice bigint, $2 import bigint, $3 format text, $4 changed bigint): rows
-- Another import of that format that is at work, or wrote after that change.
SELECT id FROM import
WHERE practice = $1 AND id <> $2 AND format = $3 AND (state = 'running' OR changed > $4) LIMIT 1;

-- import_known_task($1 practice bigint, $2 import bigint, $3 foreign_source text, $4 foreign_ids text): rows sqlite
-- foreign_ids: a JSON array. digest: what the last import that wrote the row read in its file;
-- twin: the one that this import wrote beside it.
SELECT r.id, r.foreign_id AS foreign_id, 0 AS recurrence_day, 0 AS recurrence_second, r.deleted,
	COALESCE((SELECT m.digest FROM import_made m WHERE m.practice = r.practice
		AND m.noun_id = r.id ORDER BY +m.import DESC LIMIT 1), '') AS digest, -- by import_made_noun
	COALESCE((SELECT m.twin FROM import_made m WHERE m.practice = r.practice
		AND m.import = $2 AND m.noun = 'task' AND m.noun_id = r.id), 0) AS twin
FROM task r WHERE r.practice = $1 AND r.foreign_source = $3 AND r.foreign_id IN (SELECT value FROM json_each($4))
ORDER BY +r.id;

-- import_known_task($1 practice bigint, $2 import bigint, $3 foreign_source text, $4 foreign_ids text): rows postgres
SELECT r.id, r.foreign_id AS foreign_id, 0 AS recurrence_day, 0 AS recurrence_second, r.deleted,
	COALESCE((SELECT m.digest FROM import_made m WHERE m.practice = r.practice
		AND m.noun_id = r.id ORDER BY +m.import DESC LIMIT 1), '') AS digest, -- by import_made_noun
	COALESCE((SELECT m.twin FROM import_made m WHERE m.practice = r.practice
		AND m.import = $2 AND m.noun = 'task' AND m.noun_id = r.id), 0) AS twin
FROM task r WHERE r.practice = $1 AND r.foreign_source = $3 AND r.foreign_id IN (SELECT json_array_elements_text(CAST($4 AS json)))
ORDER BY +r.id;

-- import_known_event($1 practice bigint, $2 import bigint, $3 calendar bigint, $4 foreign_ids text): rows sqlite
SELECT r.id, r.uid AS foreign_id, r.recurrence_day, r.recurrence_second, r.deleted,
	COALESCE((SELECT m.digest FROM import_made m WHERE m.practice = r.practice
		AND m.noun_id = r.id ORDER BY +m.import DESC LIMIT 1), '') AS digest, -- by import_made_noun
	COALESCE((SELECT m.twin FROM import_made m WHERE m.practice = r.practice
		AND m.import = $2 AND m.noun = 'event' AND m.noun_id = r.id), 0) AS twin
FROM event r WHERE r.practice = $1 AND r.calendar = $3 AND r.uid IN (SELECT value FROM json_each($4))
ORDER BY +r.id;

-- import_known_event($1 practice bigint, $2 import bigint, $3 calendar bigint, $4 foreign_ids text): rows postgres
SELECT r.id, r.uid AS foreign_id, r.recurrence_day, r.recurrence_second, r.deleted,
	COALESCE((SELECT m.digest FROM import_made m WHERE m.practice = r.practice
		AND m.noun_id = r.id ORDER BY +m.import DESC LIMIT 1), '') AS digest, -- by import_made_noun
	COALESCE((SELECT m.twin FROM import_made m WHERE m.practice = r.practice
		AND m.import = $2 AND m.noun = 'event' AND m.noun_id = r.id), 0) AS twin
FROM event r WHERE r.practice = $1 AND r.calendar = $3 AND r.uid IN (SELECT json_array_elements_text(CAST($4 AS json)))
ORDER BY +r.id;

-- import_known_entry($1 practice bigint, $2 import bigint, $3 foreign_source text, $4 foreign_ids text): rows sqlite
SELECT r.id, r.foreign_id AS foreign_id, 0 AS recurrence_day, 0 AS recurrence_second, r.deleted,
	COALESCE((SELECT m.digest FROM import_made m WHERE m.practice = r.practice
		AND m.noun_id = r.id ORDER BY +m.import DESC LIMIT 1), '') AS digest, -- by import_made_noun
	COALESCE((SELECT m.twin FROM import_made m WHERE m.practice = r.practice
		AND m.import = $2 AND m.noun = 'entry' AND m.noun_id = r.id), 0) AS twin
FROM entry r WHERE r.practice = $1 AND r.foreign_source = $3 AND r.foreign_id IN (SELECT value FROM json_each($4))
ORDER BY +r.id;

-- import_known_entry($1 practice bigint, $2 import bigint, $3 foreign_source text, $4 foreign_ids text): rows postgres
SELECT r.id, r.foreign_id AS foreign_id, 0 AS recurrence_day, 0 AS recurrence_second, r.deleted,
	COALESCE((SELECT m.digest FROM import_made m WHERE m.practice = r.practice
		AND m.noun_id = r.id ORDER BY +m.import DESC LIMIT 1), '') AS digest, -- by import_made_noun
	COALESCE((SELECT m.twin FROM import_made m WHERE m.practice = r.practice
		AND m.import = $2 AND m.noun = 'entry' AND m.noun_id = r.id), 0) AS twin
FROM entry r WHERE r.practice = $1 AND r.foreign_source = $3 AND r.foreign_id IN (SELECT json_array_elements_text(CAST($4 AS json)))
ORDER BY +r.id;
