-- task_template_save($1 practice bigint, $2 id bigint, $3 name text, $4 title text, $5 notes text,
-- $6 category text, $7 estimate bigint, $8 checklist text, $9 changed bigint): none
INSERT INTO task_template (practice, id, name, title, notes, category, estimate, checklist, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (practice, id) DO UPDATE SET name = excluded.name, title = excluded.title,
	notes = excluded.notes, category = excluded.category, estimate = excluded.estimate,
	checklist = excluded.checklist, changed = excluded.changed;

-- task_template_load($1 practice bigint, $2 id bigint): rows
SELECT id, name, title, notes, category, estimate, checklist, changed
FROM task_template WHERE practice = $1 AND id = $2 AND deleted = 0;

-- task_template_list($1 practice bigint): rows
SELECT id, name, title, notes, category, estimate, checklist, changed
FROM task_template WHERE practice = $1 AND deleted = 0 ORDER BY id;
