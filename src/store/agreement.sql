-- agreement_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 version bigint, $5 status
-- text, $6 title text, $7 language text, $8 currency text, $9 from_day bigint, $10 until_day
-- bigint, $11 notice_days bigint, $12 form text, $13 rate_kind text, $14 rate bigint, $15
-- included bigint, $16 fee bigint, $17 overage bigint, $18 carry_months bigint, $19 minimum
-- bigint, $20 combination text, $21 evening_from bigint, $22 evening_to bigint, $23 weekend
-- bigint, $24 urgent_notice bigint, $25 zone text, $26 country text, $27 region text, $28
-- rounding text, $29 rounding_step bigint, $30 expenses_rebilled boolean, $31 expenses_markup
-- bigint, $32 budget bigint, $33 moment text, $34 moment_minutes bigint, $35 term_days bigint,
-- $36 term_end_of_month boolean, $37 deposit bigint, $38 reply_within bigint, $39 update_days
-- bigint, $40 reviewed bigint, $41 reviewer text, $42 created bigint, $43 sent bigint, $44
-- decided bigint, $45 changed bigint, $46 update_rhythm text, $47 update_weekday bigint,
-- $48 update_month_day bigint, $49 update_minute bigint, $50 update_channel text,
-- $51 availability text, $52 available_zone text): none
INSERT INTO agreement (practice, id, client, version, status, title, language, currency, from_day,
	until_day, notice_days, form, rate_kind, rate, included, fee, overage, carry_months, minimum,
	combination, evening_from, evening_to, weekend, urgent_notice, zone, country, region, rounding,
	rounding_step, expenses_rebilled, expenses_markup, budget, moment, moment_minutes, term_days,
	term_end_of_month, deposit, reply_within, update_days, reviewed, reviewer, created, sent,
	decided, changed, update_rhythm, update_weekday, update_month_day, update_minute,
	update_channel, availability, available_zone)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
	$21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39,
	$40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52)
ON CONFLICT (practice, id) DO UPDATE SET client = excluded.client, version = excluded.version,
	status = excluded.status, title = excluded.title, language = excluded.language, currency =
	excluded.currency, from_day = excluded.from_day, until_day = excluded.until_day, notice_days =
	excluded.notice_days, form = excluded.form, rate_kind = excluded.rate_kind, rate = excluded.rate,
	included = excluded.included, fee = excluded.fee, overage = excluded.overage, carry_months =
	excluded.carry_months, minimum = excluded.minimum, combination = excluded.combination,
	evening_from = excluded.evening_from, evening_to = excluded.evening_to, weekend =
	excluded.weekend, urgent_notice = excluded.urgent_notice, zone = excluded.zone, country =
	excluded.country, region = excluded.region, rounding = excluded.rounding, rounding_step =
	excluded.rounding_step, expenses_rebilled = excluded.expenses_rebilled, expenses_markup =
	excluded.expenses_markup, budget = excluded.budget, moment = excluded.moment, moment_minutes =
	excluded.moment_minutes, term_days = excluded.term_days, term_end_of_month =
	excluded.term_end_of_month, deposit = excluded.deposit, reply_within = excluded.reply_within,
	update_days = excluded.update_days, reviewed = excluded.reviewed, reviewer = excluded.reviewer,
	created = excluded.created, sent = excluded.sent, decided = excluded.decided, changed =
	excluded.changed, update_rhythm = excluded.update_rhythm, update_weekday =
	excluded.update_weekday, update_month_day = excluded.update_month_day, update_minute =
	excluded.update_minute, update_channel = excluded.update_channel, availability =
	excluded.availability, available_zone = excluded.available_zone;

-- agreement_amend($1 practice bigint, $2 id bigint, $3 amends boolean): none
UPDATE agreement SET amends = $3 WHERE practice = $1 AND id = $2;

-- agreement_load($1 practice bigint, $2 id bigint): rows
SELECT id, amends, client, version, status, title, language, currency, from_day, until_day, notice_days,
	form, rate_kind, rate, included, fee, overage, carry_months, minimum, combination, evening_from,
	evening_to, weekend, urgent_notice, zone, country, region, rounding, rounding_step,
	expenses_rebilled, expenses_markup, budget, moment, moment_minutes, term_days, term_end_of_month,
	deposit, reply_within, update_days, update_rhythm, update_weekday, update_month_day,
	update_minute, update_channel, availability, available_zone, reviewed, reviewer, created, sent,
	decided, changed
FROM agreement WHERE practice = $1 AND id = $2;

-- agreement_of_client($1 practice bigint, $2 client bigint): rows
SELECT id, amends, client, version, status, title, language, currency, from_day, until_day, notice_days,
	form, rate_kind, rate, included, fee, overage, carry_months, minimum, combination, evening_from,
	evening_to, weekend, urgent_notice, zone, country, region, rounding, rounding_step,
	expenses_rebilled, expenses_markup, budget, moment, moment_minutes, term_days, term_end_of_month,
	deposit, reply_within, update_days, update_rhythm, update_weekday, update_month_day,
	update_minute, update_channel, availability, available_zone, reviewed, reviewer, created, sent,
	decided, changed
FROM agreement WHERE practice = $1 AND client = $2 ORDER BY version;

-- agreement_accepted($1 practice bigint): rows
-- Every version that was ever in force, of all clients.
SELECT id, amends, client, version, status, title, language, currency, from_day, until_day, notice_days,
	form, rate_kind, rate, included, fee, overage, carry_months, minimum, combination, evening_from,
	evening_to, weekend, urgent_notice, zone, country, region, rounding, rounding_step,
	expenses_rebilled, expenses_markup, budget, moment, moment_minutes, term_days, term_end_of_month,
	deposit, reply_within, update_days, update_rhythm, update_weekday, update_month_day,
	update_minute, update_channel, availability, available_zone, reviewed, reviewer, created, sent,
	decided, changed
FROM agreement WHERE practice = $1 AND status = 'accepted' ORDER BY client, version;

-- agreement_delete($1 practice bigint, $2 id bigint): none
DELETE FROM agreement WHERE practice = $1 AND id = $2;

-- agreement_surcharges($1 practice bigint, $2 agreement bigint): rows
SELECT kind, basis_points, per_hour FROM surcharge WHERE practice = $1 AND agreement = $2;

-- agreement_surcharge_clear($1 practice bigint, $2 agreement bigint): none
DELETE FROM surcharge WHERE practice = $1 AND agreement = $2;

-- agreement_surcharge_add($1 practice bigint, $2 agreement bigint, $3 kind text,
-- $4 basis_points bigint, $5 per_hour bigint): none
INSERT INTO surcharge (practice, agreement, kind, basis_points, per_hour)
VALUES ($1, $2, $3, $4, $5);

-- agreement_clauses($1 practice bigint, $2 agreement bigint): rows
SELECT key, text FROM clause WHERE practice = $1 AND agreement = $2 ORDER BY position;

-- agreement_clause_clear($1 practice bigint, $2 agreement bigint): none
DELETE FROM clause WHERE practice = $1 AND agreement = $2;

-- agreement_clause_add($1 practice bigint, $2 agreement bigint, $3 position bigint, $4 key text,
-- $5 text text): none
INSERT INTO clause (practice, agreement, position, key, text) VALUES ($1, $2, $3, $4, $5);

-- agreement_hours($1 practice bigint, $2 agreement bigint): rows
SELECT days, from_minute, to_minute FROM agreement_hours
WHERE practice = $1 AND agreement = $2 ORDER BY position;

-- agreement_hours_clear($1 practice bigint, $2 agreement bigint): none
DELETE FROM agreement_hours WHERE practice = $1 AND agreement = $2;

-- agreement_hours_add($1 practice bigint, $2 agreement bigint, $3 position bigint, $4 days bigint,
-- $5 from_minute bigint, $6 to_minute bigint): none
INSERT INTO agreement_hours (practice, agreement, position, days, from_minute, to_minute)
VALUES ($1, $2, $3, $4, $5, $6);
