-- notice_save($1 practice bigint, $2 id bigint, $3 kind text, $4 client bigint, $5 contact bigint,
-- $6 task bigint, $7 incident bigint, $8 language text, $9 recipient text, $10 channel text,
-- $11 address text, $12 subject text, $13 body text, $14 why text, $15 made bigint,
-- $16 sent bigint, $17 changed bigint): none
INSERT INTO notice (practice, id, kind, client, contact, task, incident, language, recipient,
	channel, address, subject, body, why, made, sent, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
ON CONFLICT (practice, id) DO UPDATE SET channel = excluded.channel, address = excluded.address,
	recipient = excluded.recipient, contact = excluded.contact, subject = excluded.subject,
	body = excluded.body, sent = excluded.sent, changed = excluded.changed;

-- notice_load($1 practice bigint, $2 id bigint): rows
SELECT id, kind, client, contact, task, incident, language, recipient, channel, address, subject,
	body, why, made, sent, changed
FROM notice WHERE practice = $1 AND id = $2;

-- notice_client_list($1 practice bigint, $2 client bigint, $3 most bigint): rows
-- The newest first.
SELECT id, kind, client, contact, task, incident, language, recipient, channel, address, subject,
	body, why, made, sent, changed
FROM notice WHERE practice = $1 AND client = $2 ORDER BY id DESC LIMIT $3;

-- notice_incident_list($1 practice bigint, $2 incident bigint): rows
SELECT id, kind, client, contact, task, incident, language, recipient, channel, address, subject,
	body, why, made, sent, changed
FROM notice WHERE practice = $1 AND incident = $2 ORDER BY id;
