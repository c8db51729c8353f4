-- search_put($1 practice bigint, $2 noun text, $3 noun_id bigint, $4 client bigint, $5 title text,
-- $6 title_words text, $7 text_words text): none sqlite
INSERT OR REPLACE INTO search (rowid, practice, noun, noun_id, client, title, title_words,
	text_words)
VALUES ($3, $1, $2, $3, $4, $5, $6, $7);

-- search_put($1 practice bigint, $2 noun text, $3 noun_id bigint, $4 client bigint, $5 title text,
-- $6 title_words text, $7 text_words text): none postgres
INSERT INTO search (practice, noun, noun_id, client, title, title_words, text_words)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (practice, noun_id) DO UPDATE SET noun = excluded.noun, client = excluded.client,
	title = excluded.title, title_words = excluded.title_words,
	text_words = excluded.text_words;

-- search_add($1 practice bigint, $2 noun text, $3 noun_id bigint, $4 client bigint, $5 title text,
-- $6 title_words text, $7 text_words text): none sqlite
-- Of what is not there: it need not be looked for.
INSERT INTO search (rowid, practice, noun, noun_id, client, title, title_words, text_words)
VALUES ($3, $1, $2, $3, $4, $5, $6, $7);

-- search_add($1 practice bigint, $2 noun text, $3 noun_id bigint, $4 client bigint, $5 title text,
-- $6 title_words text, $7 text_words text): none postgres
INSERT INTO search (practice, noun, noun_id, client, title, title_words, text_words)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- search_between($1 practice bigint, $2 first bigint, $3 last bigint): rows sqlite
SELECT rowid AS noun_id FROM search WHERE rowid >= $2 AND rowid <= $3 AND practice = $1 LIMIT 1;

-- search_between($1 practice bigint, $2 first bigint, $3 last bigint): rows postgres
SELECT noun_id FROM search WHERE practice = $1 AND noun_id >= $2 AND noun_id <= $3 LIMIT 1;

-- search_remove($1 practice bigint, $2 noun_id bigint): none sqlite
DELETE FROM search WHERE rowid = $2 AND practice = $1;

-- search_remove($1 practice bigint, $2 noun_id bigint): none postgres
DELETE FROM search WHERE practice = $1 AND noun_id = $2;

-- search_gone($1 practice bigint, $2 id bigint, $3 changed bigint): none sqlite
-- What went into the bin by one change: a row, and what hung on it.
DELETE FROM search WHERE practice = $1 AND rowid IN (
	SELECT $2
	UNION ALL SELECT id FROM contact WHERE practice = $1 AND client = $2 AND changed = $3
	UNION ALL SELECT id FROM task WHERE practice = $1 AND client = $2 AND changed = $3
	UNION ALL SELECT id FROM task WHERE practice = $1 AND board = $2 AND changed = $3
	UNION ALL SELECT id FROM event WHERE practice = $1 AND calendar = $2 AND changed = $3
	UNION ALL SELECT id FROM proposal WHERE practice = $1 AND client = $2 AND changed = $3
	UNION ALL SELECT id FROM discovery WHERE practice = $1 AND client = $2 AND changed = $3);

-- search_gone($1 practice bigint, $2 id bigint, $3 changed bigint): none postgres
DELETE FROM search WHERE practice = $1 AND noun_id IN (
	SELECT $2
	UNION ALL SELECT id FROM contact WHERE practice = $1 AND client = $2 AND changed = $3
	UNION ALL SELECT id FROM task WHERE practice = $1 AND client = $2 AND changed = $3
	UNION ALL SELECT id FROM task WHERE practice = $1 AND board = $2 AND changed = $3
	UNION ALL SELECT id FROM event WHERE practice = $1 AND calendar = $2 AND changed = $3
	UNION ALL SELECT id FROM proposal WHERE practice = $1 AND client = $2 AND changed = $3
	UNION ALL SELECT id FROM discovery WHERE practice = $1 AND client = $2 AND changed = $3);

-- search_clear($1 practice bigint): none
DELETE FROM search WHERE practice = $1;

-- search_find($1 practice bigint, $2 words text, $3 count bigint): rows sqlite
SELECT noun, noun_id, client, title, COALESCE((SELECT e.start_at FROM entry e
	WHERE e.practice = search.practice AND e.id = search.noun_id), 0) AS began FROM search
WHERE search MATCH $2 AND practice = $1 ORDER BY rowid DESC LIMIT $3;

-- search_find($1 practice bigint, $2 words text, $3 count bigint): rows postgres
SELECT noun, noun_id, client, title, COALESCE((SELECT e.start_at FROM entry e
	WHERE e.practice = search.practice AND e.id = search.noun_id), 0) AS began FROM search
WHERE practice = $1
	AND (setweight(to_tsvector('simple', title_words), 'A') || to_tsvector('simple', text_words))
		@@ to_tsquery('simple', $2)
ORDER BY noun_id DESC LIMIT $3;

-- search_sources($1 practice bigint, $2 after bigint, $3 count bigint): rows
-- What there is to find, a page by rising id (no two nouns share one): what each is found by.
SELECT noun, noun_id, client, title, text FROM (
	SELECT 'client' AS noun, id AS noun_id, id AS client, name AS title,
		place || ' ' || goals || ' ' || notes AS text
	FROM client WHERE practice = $1 AND deleted = 0 AND id > $2
	UNION ALL
	SELECT 'contact', id, client, name, role || ' ' || notes
	FROM contact WHERE practice = $1 AND deleted = 0 AND id > $2
	UNION ALL
	SELECT 'task', id, client, title, category || ' ' || notes
	FROM task WHERE practice = $1 AND deleted = 0 AND id > $2
	UNION ALL
	SELECT 'event', id, client, title, place || ' ' || notes
	FROM event WHERE practice = $1 AND deleted = 0 AND id > $2
	UNION ALL
	SELECT 'entry', id, client, note, category || ' ' || tags
	FROM entry WHERE practice = $1 AND deleted = 0 AND id > $2 AND note <> ''
	UNION ALL
	SELECT 'proposal', id, client, title, introduction
	FROM proposal WHERE practice = $1 AND deleted = 0 AND id > $2
	UNION ALL
	SELECT 'expense', id, client, CASE WHEN what = '' THEN supplier WHEN supplier = '' THEN what
		ELSE supplier || ', ' || what END, number
	FROM expense WHERE practice = $1 AND deleted = 0 AND id > $2
) AS source ORDER BY noun_id, noun LIMIT $3;

-- search_back($1 practice bigint, $2 id bigint, $3 changed bigint): rows
-- The same of a row that came out of the bin by one change, and of what came back with it.
SELECT 'client' AS noun, id AS noun_id, id AS client, name AS title,
	place || ' ' || goals || ' ' || notes AS text
FROM client WHERE practice = $1 AND deleted = 0 AND id = $2
UNION ALL
SELECT 'contact', id, client, name, role || ' ' || notes
FROM contact WHERE practice = $1 AND deleted = 0 AND (id = $2 OR client = $2) AND changed = $3
UNION ALL
SELECT 'task', id, client, title, category || ' ' || notes
FROM task WHERE practice = $1 AND deleted = 0 AND (id = $2 OR client = $2 OR board = $2)
	AND changed = $3
UNION ALL
SELECT 'event', id, client, title, place || ' ' || notes
FROM event WHERE practice = $1 AND deleted = 0 AND (id = $2 OR calendar = $2) AND changed = $3
UNION ALL
SELECT 'entry', id, client, note, category || ' ' || tags
FROM entry WHERE practice = $1 AND deleted = 0 AND id = $2 AND note <> ''
UNION ALL
SELECT 'expense', id, client, CASE WHEN what = '' THEN supplier WHEN supplier = '' THEN what
	ELSE supplier || ', ' || what END, number
FROM expense WHERE practice = $1 AND deleted = 0 AND id = $2
UNION ALL
SELECT 'proposal', id, client, title, introduction
FROM proposal WHERE practice = $1 AND deleted = 0 AND (id = $2 OR client = $2) AND changed = $3;

-- search_made_client($1 practice bigint, $2 import bigint, $3 after bigint, $4 count bigint): rows
-- What an import wrote, the binned ones too: a page by rising id.
SELECT m.noun, m.noun_id, r.id AS client, r.name AS title,
	r.place || ' ' || r.goals || ' ' || r.notes AS text, r.deleted <> 0 AS gone
FROM import_made m JOIN client r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'client' AND m.noun_id > $3
ORDER BY m.noun_id LIMIT $4;

-- search_made_task($1 practice bigint, $2 import bigint, $3 after bigint, $4 count bigint): rows
SELECT m.noun, m.noun_id, r.client AS client, r.title AS title,
	r.category || ' ' || r.notes AS text, r.deleted <> 0 AS gone
FROM import_made m JOIN task r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'task' AND m.noun_id > $3
ORDER BY m.noun_id LIMIT $4;

-- search_made_event($1 practice bigint, $2 import bigint, $3 after bigint, $4 count bigint): rows
SELECT m.noun, m.noun_id, r.client AS client, r.title AS title,
	r.place || ' ' || r.notes AS text, r.deleted <> 0 AS gone
FROM import_made m JOIN event r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'event' AND m.noun_id > $3
ORDER BY m.noun_id LIMIT $4;

-- search_made_entry($1 practice bigint, $2 import bigint, $3 after bigint, $4 count bigint): rows
SELECT m.noun, m.noun_id, r.client AS client, r.note AS title,
	r.category || ' ' || r.tags AS text, r.deleted <> 0 OR r.note = '' AS gone
FROM import_made m JOIN entry r ON r.practice = m.practice AND r.id = m.noun_id
WHERE m.practice = $1 AND m.import = $2 AND m.noun = 'entry' AND m.noun_id > $3
ORDER BY m.noun_id LIMIT $4;
