-- practice_save($1 id bigint, $2 change bigint, $3 name text, $4 country text, $5 region text,
-- $6 zone text, $7 place text, $8 language text, $9 currency text, $10 default_estimate bigint,
-- $11 buffer_percent bigint, $12 gap bigint, $13 demonstration boolean, $14 created bigint): none
-- The change number of a practice that is there stays: practice_next_change alone moves it.
INSERT INTO practice (id, change, name, country, region, zone, place, language, currency,
	default_estimate, buffer_percent, gap, demonstration, created)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country,
	region = excluded.region, zone = excluded.zone, place = excluded.place,
	language = excluded.language, currency = excluded.currency,
	default_estimate = excluded.default_estimate, buffer_percent = excluded.buffer_percent,
	gap = excluded.gap, demonstration = excluded.demonstration;

-- practice_load($1 practice bigint): rows
SELECT id, change, name, country, region, zone, place, language, currency, default_estimate,
	buffer_percent, gap, demonstration, created
FROM practice WHERE id = $1;

-- practice_list(): rows
SELECT id, change, name, country, region, zone, place, language, currency, default_estimate,
	buffer_percent, gap, demonstration, created
FROM practice ORDER BY id;

-- practice_next_change($1 practice bigint): rows
UPDATE practice SET change = change + 1 WHERE id = $1 RETURNING change;

-- practice_forget_member($1 practice bigint): none
DELETE FROM member WHERE practice = $1;

-- practice_forget_session($1 practice bigint): none
DELETE FROM session WHERE practice = $1;

-- practice_forget_form_key($1 practice bigint): none
DELETE FROM form_key WHERE practice = $1;

-- practice_forget_job($1 practice bigint): none
DELETE FROM job WHERE practice = $1;

-- practice_forget_audit($1 practice bigint): none
DELETE FROM audit WHERE practice = $1;

-- practice_forget_blob($1 practice bigint): none
DELETE FROM blob WHERE practice = $1;

-- practice_forget_client($1 practice bigint): none
DELETE FROM client WHERE practice = $1;

-- practice_forget_contact($1 practice bigint): none
DELETE FROM contact WHERE practice = $1;

-- practice_forget_reach($1 practice bigint): none
DELETE FROM reach WHERE practice = $1;

-- practice_forget_hours($1 practice bigint): none
DELETE FROM hours WHERE practice = $1;

-- practice_forget_day_exception($1 practice bigint): none
DELETE FROM day_exception WHERE practice = $1;

-- practice_forget_stay($1 practice bigint): none
DELETE FROM stay WHERE practice = $1;

-- practice_forget_holiday($1 practice bigint): none
DELETE FROM holiday WHERE practice = $1;

-- practice_forget_board($1 practice bigint): none
DELETE FROM board WHERE practice = $1;

-- practice_forget_stage($1 practice bigint): none
DELETE FROM stage WHERE practice = $1;

-- practice_forget_task($1 practice bigint): none
DELETE FROM task WHERE practice = $1;

-- practice_forget_checklist_item($1 practice bigint): none
DELETE FROM checklist_item WHERE practice = $1;

-- practice_forget_dependency($1 practice bigint): none
DELETE FROM dependency WHERE practice = $1;

-- practice_forget_task_template($1 practice bigint): none
DELETE FROM task_template WHERE practice = $1;

-- practice_forget_calendar($1 practice bigint): none
DELETE FROM calendar WHERE practice = $1;

-- practice_forget_event($1 practice bigint): none
DELETE FROM event WHERE practice = $1;

-- practice_forget_entry($1 practice bigint): none
DELETE FROM entry WHERE practice = $1;

-- practice_forget_plan($1 practice bigint): none
DELETE FROM plan WHERE practice = $1;

-- practice_forget_plan_block($1 practice bigint): none
DELETE FROM plan_block WHERE practice = $1;

-- practice_forget_plan_promise($1 practice bigint): none
DELETE FROM plan_promise WHERE practice = $1;

-- practice_forget_plan_certificate($1 practice bigint): none
DELETE FROM plan_certificate WHERE practice = $1;

-- practice_forget_plan_before($1 practice bigint): none
DELETE FROM plan_before WHERE practice = $1;

-- practice_forget_pin($1 practice bigint): none
DELETE FROM pin WHERE practice = $1;

-- practice_forget_incident($1 practice bigint): none
DELETE FROM incident WHERE practice = $1;

-- practice_forget_incident_promise($1 practice bigint): none
DELETE FROM incident_promise WHERE practice = $1;

-- practice_forget_notice($1 practice bigint): none
DELETE FROM notice WHERE practice = $1;

-- practice_forget_notice_text($1 practice bigint): none
DELETE FROM notice_text WHERE practice = $1;

-- practice_forget_series($1 practice bigint): none
DELETE FROM series WHERE practice = $1;

-- practice_forget_series_task($1 practice bigint): none
DELETE FROM series_task WHERE practice = $1;

-- practice_forget_import($1 practice bigint): none
DELETE FROM import WHERE practice = $1;

-- practice_forget_import_made($1 practice bigint): none
DELETE FROM import_made WHERE practice = $1;

-- practice_forget_payment($1 practice bigint): none
DELETE FROM payment WHERE practice = $1;

-- practice_forget_exchange_rate($1 practice bigint): none
DELETE FROM exchange_rate WHERE practice = $1;

-- practice_forget_search($1 practice bigint): none
DELETE FROM search WHERE practice = $1;

-- practice_forget($1 practice bigint): none
DELETE FROM practice WHERE id = $1;
