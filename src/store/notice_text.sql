-- notice_text_save($1 practice bigint, $2 kind text, $3 language text, $4 subject text,
-- $5 body text, $6 changed bigint): none
INSERT INTO notice_text (practice, kind, language, subject, body, changed)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, kind, language) DO UPDATE SET subject = excluded.subject,
	body = excluded.body, changed = excluded.changed;

-- notice_text_delete($1 practice bigint, $2 kind text, $3 language text): none
DELETE FROM notice_text WHERE practice = $1 AND kind = $2 AND language = $3;

-- notice_text_list($1 practice bigint): rows
SELECT kind, language, subject, body FROM notice_text WHERE practice = $1;
