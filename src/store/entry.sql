-- entry_save($1 practice bigint, $2 id bigint, $3 member bigint, $4 client bigint, $5 task bigint,
-- $6 start_at bigint, $7 end_at bigint, $8 note text, $9 category text, $10 tags text,
-- $11 billable boolean, $12 colleague text, $13 foreign_source text, $14 foreign_id text,
-- $15 deleted bigint, $16 changed bigint): none
INSERT INTO entry (import, practice, id, member, client, task, start_at, end_at, note, category,
	tags, billable, colleague, foreign_source, foreign_id, deleted, changed)
VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (practice, id) DO UPDATE SET member = excluded.member, client = excluded.client,
	task = excluded.task, start_at = excluded.start_at, end_at = excluded.end_at,
	note = excluded.note, category = excluded.category, tags = excluded.tags,
	billable = excluded.billable, colleague = excluded.colleague,
	foreign_source = excluded.foreign_source, foreign_id = excluded.foreign_id,
	deleted = excluded.deleted, changed = excluded.changed;

-- entry_load($1 practice bigint, $2 id bigint): rows
SELECT id, member, client, task, start_at, end_at, note, category, tags, billable,
	colleague, foreign_source, foreign_id, deleted, changed
FROM entry WHERE practice = $1 AND id = $2;

-- entry_list($1 practice bigint, $2 from_at bigint, $3 to_at bigint, $4 longest bigint): rows
-- No entry is longer than longest, so the index on start_at bounds the search at both ends.
SELECT id, member, client, task, start_at, end_at, note, category, tags, billable,
	colleague, foreign_source, foreign_id, deleted, changed
FROM entry WHERE practice = $1 AND deleted = 0 AND start_at < $3 AND start_at > $2 - $4
	AND (end_at > $2 OR end_at = 0)
ORDER BY start_at, id;

-- entry_task_list($1 practice bigint, $2 task bigint): rows
SELECT id, member, client, task, start_at, end_at, note, category, tags, billable,
	colleague, foreign_source, foreign_id, deleted, changed
FROM entry WHERE practice = $1 AND task = $2 AND deleted = 0 ORDER BY start_at, id;

-- entry_client_list($1 practice bigint, $2 client bigint, $3 before bigint, $4 before_id bigint,
-- $5 count bigint): rows
SELECT id, member, client, task, start_at, end_at, note, category, tags, billable,
	colleague, foreign_source, foreign_id, deleted, changed
FROM entry WHERE practice = $1 AND client = $2 AND deleted = 0
	AND (start_at < $3 OR (start_at = $3 AND id < $4))
ORDER BY start_at DESC, id DESC LIMIT $5;

-- entry_page($1 practice bigint, $2 after bigint, $3 count bigint): rows
SELECT id, member, client, task, start_at, end_at, note, category, tags, billable,
	colleague, foreign_source, foreign_id, deleted, changed
FROM entry WHERE practice = $1 AND deleted = 0 AND id > $2 ORDER BY id LIMIT $3;

-- entry_running($1 practice bigint, $2 member bigint): rows
SELECT id, member, client, task, start_at, end_at, note, category, tags, billable,
	colleague, foreign_source, foreign_id, deleted, changed
FROM entry WHERE practice = $1 AND member = $2 AND end_at = 0 AND deleted = 0
ORDER BY +start_at DESC LIMIT 1; -- by entry_running
