-- proposal_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 status text, $5 title text,
-- $6 language text, $7 currency text, $8 from_day bigint, $9 valid_until bigint,
-- $10 introduction text, $11 terms text, $12 deposit bigint, $13 term_days bigint,
-- $14 agreement bigint, $15 created bigint, $16 sent bigint, $17 decided bigint,
-- $18 changed bigint, $19 opening text): none
INSERT INTO proposal (practice, id, client, status, title, language, currency, from_day,
	valid_until, introduction, terms, deposit, term_days, agreement, created, sent, decided,
	changed, opening)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
ON CONFLICT (practice, id) DO UPDATE SET client = excluded.client, status = excluded.status,
	title = excluded.title, language = excluded.language, currency = excluded.currency,
	from_day = excluded.from_day, valid_until = excluded.valid_until,
	introduction = excluded.introduction, terms = excluded.terms, deposit = excluded.deposit,
	term_days = excluded.term_days, agreement = excluded.agreement, created = excluded.created,
	sent = excluded.sent, decided = excluded.decided, changed = excluded.changed,
	opening = excluded.opening;

-- proposal_load($1 practice bigint, $2 id bigint): rows
SELECT id, client, status, title, language, currency, from_day, valid_until, introduction, terms,
	deposit, term_days, agreement, created, sent, decided, changed, opening
FROM proposal WHERE practice = $1 AND id = $2 AND deleted = 0;

-- proposal_list($1 practice bigint): rows
SELECT id, client, status, title, language, currency, from_day, valid_until, introduction, terms,
	deposit, term_days, agreement, created, sent, decided, changed, opening
FROM proposal WHERE practice = $1 AND deleted = 0 ORDER BY id;

-- proposal_lines($1 practice bigint, $2 proposal bigint): rows
SELECT proposal, sold, name, description, unit, quantity, price, hours
FROM proposal_line WHERE practice = $1 AND proposal = $2 ORDER BY position;

-- proposal_line_list($1 practice bigint): rows
SELECT proposal, sold, name, description, unit, quantity, price, hours
FROM proposal_line WHERE practice = $1 ORDER BY proposal, position;

-- proposal_line_clear($1 practice bigint, $2 proposal bigint): none
DELETE FROM proposal_line WHERE practice = $1 AND proposal = $2;

-- proposal_line_add($1 practice bigint, $2 proposal bigint, $3 position bigint, $4 sold bigint,
-- $5 name text, $6 description text, $7 unit text, $8 quantity bigint, $9 price bigint,
-- $10 hours bigint): none
INSERT INTO proposal_line (practice, proposal, position, sold, name, description, unit, quantity,
	price, hours)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
