-- client_save($1 practice bigint, $2 id bigint, $3 person boolean, $4 name text, $5 thread bigint,
-- $6 status text, $7 zone text, $8 place text, $9 country text, $10 region text,
-- $11 language text, $12 currency text, $13 reply_within bigint, $14 tone text, $15 culture text,
-- $16 goals text, $17 brand text, $18 access text, $19 notes text, $20 reserved bigint,
-- $21 reserved_per text, $22 source text, $23 created bigint, $24 deleted bigint,
-- $25 changed bigint, $26 before_morning boolean): none
INSERT INTO client (import, practice, id, person, name, thread, status, zone, place, country,
	region, language, currency, reply_within, tone, culture, goals, brand, access, notes,
	reserved, reserved_per, source, created, deleted, changed, before_morning)
VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
	$19, $20, $21, $22, $23, $24, $25, $26)
ON CONFLICT (practice, id) DO UPDATE SET person = excluded.person, name = excluded.name,
	thread = excluded.thread, status = excluded.status, zone = excluded.zone,
	place = excluded.place, country = excluded.country, region = excluded.region,
	language = excluded.language, currency = excluded.currency,
	reply_within = excluded.reply_within, tone = excluded.tone, culture = excluded.culture,
	goals = excluded.goals, brand = excluded.brand, access = excluded.access,
	notes = excluded.notes, reserved = excluded.reserved, reserved_per = excluded.reserved_per,
	source = excluded.source, created = excluded.created, deleted = excluded.deleted,
	changed = excluded.changed, before_morning = excluded.before_morning;

-- client_load($1 practice bigint, $2 id bigint): rows
SELECT id, person, name, thread, status, zone, place, country, region, language, currency,
	reply_within, tone, culture, goals, brand, access, notes, reserved, reserved_per, source,
	created, deleted, changed, before_morning
FROM client WHERE practice = $1 AND id = $2;

-- client_list($1 practice bigint): rows
SELECT id, person, name, thread, status, zone, place, country, region, language, currency,
	reply_within, tone, culture, goals, brand, access, notes, reserved, reserved_per, source,
	created, deleted, changed, before_morning
FROM client WHERE practice = $1 AND deleted = 0 ORDER BY id;
