-- member_save($1 practice bigint, $2 id bigint, $3 email text, $4 email_folded text, $5 name text,
-- $6 role text, $7 language text, $8 theme text, $9 created bigint, $10 changed bigint): none
-- Leaves the password as it is: member_password_save alone sets it.
INSERT INTO member (practice, id, email, email_folded, name, role, language, theme, password,
	created, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10)
ON CONFLICT (practice, id) DO UPDATE SET email = excluded.email,
	email_folded = excluded.email_folded, name = excluded.name, role = excluded.role,
	language = excluded.language, theme = excluded.theme, changed = excluded.changed;

-- member_password_save($1 practice bigint, $2 id bigint, $3 password text, $4 changed bigint): none
UPDATE member SET password = $3, changed = $4 WHERE practice = $1 AND id = $2;

-- member_load($1 practice bigint, $2 id bigint): rows
SELECT id, email, name, role, language, theme, created
FROM member WHERE practice = $1 AND id = $2;

-- member_list($1 practice bigint): rows
SELECT id, email, name, role, language, theme, created
FROM member WHERE practice = $1 ORDER BY id;

-- member_by_email($1 email_folded text): rows
SELECT practice, id, password FROM member WHERE email_folded = $1 ORDER BY practice, id;

-- member_any(): rows
SELECT count(*) AS count FROM member;
