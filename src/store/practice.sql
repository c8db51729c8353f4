-- practice_save($1 id bigint, $2 change bigint, $3 name text, $4 country text, $5 region text,
-- $6 zone text, $7 place text, $8 language text, $9 currency text, $10 default_estimate bigint,
-- $11 buffer_percent bigint, $12 gap bigint, $13 demonstration boolean, $14 created bigint,
-- $15 break_after bigint, $16 break_minutes bigint): none
-- The change number of a practice that is there stays: practice_next_change alone moves it.
INSERT INTO practice (id, change, name, country, region, zone, place, language, currency,
	default_estimate, buffer_percent, gap, demonstration, created, break_after, break_minutes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country,
	region = excluded.region, zone = excluded.zone, place = excluded.place,
	language = excluded.language, currency = excluded.currency,
	default_estimate = excluded.default_estimate, buffer_percent = excluded.buffer_percent,
	gap = excluded.gap, demonstration = excluded.demonstration,
	break_after = excluded.break_after, break_minutes = excluded.break_minutes;

-- practice_load($1 practice bigint): rows
SELECT id, change, name, country, region, zone, place, language, currency, default_estimate,
	buffer_percent, gap, demonstration, created, break_after, break_minutes
FROM practice WHERE id = $1;

-- practice_list(): rows
SELECT id, change, name, country, region, zone, place, language, currency, default_estimate,
	buffer_percent, gap, demonstration, created, break_after, break_minutes
FROM practice ORDER BY id;

-- practice_next_change($1 practice bigint): rows
UPDATE practice SET change = change + 1 WHERE id = $1 RETURNING change;
