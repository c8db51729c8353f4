-- stay_save($1 practice bigint, $2 id bigint, $3 member bigint, $4 from_day bigint,
-- $5 from_second bigint, $6 zone text, $7 place text, $8 changed bigint): none
INSERT INTO stay (practice, id, member, from_day, from_second, zone, place, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (practice, id) DO UPDATE SET from_day = excluded.from_day,
	from_second = excluded.from_second, zone = excluded.zone, place = excluded.place,
	changed = excluded.changed;

-- stay_list($1 practice bigint, $2 member bigint): rows
SELECT id, from_day, from_second, zone, place FROM stay
WHERE practice = $1 AND member = $2 AND deleted = 0 ORDER BY from_day, from_second, id;
