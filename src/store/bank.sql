-- bank_statement_save($1 practice bigint, $2 id bigint, $3 format text, $4 file_name text,
-- $5 account text, $6 currency text, $7 first_day bigint, $8 last_day bigint, $9 lines bigint,
-- $10 created bigint, $11 changed bigint): none
INSERT INTO bank_statement (practice, id, format, file_name, account, currency, first_day, last_day,
	lines, created, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- bank_statement_list($1 practice bigint, $2 most bigint): rows
SELECT id, format, file_name, account, currency, first_day, last_day, lines, created
FROM bank_statement WHERE practice = $1 ORDER BY id DESC LIMIT $2;

-- bank_statement_delete($1 practice bigint, $2 id bigint): none
DELETE FROM bank_statement WHERE practice = $1 AND id = $2;

-- bank_line_add($1 practice bigint, $2 id bigint, $3 statement bigint, $4 account text,
-- $5 twin text, $6 day bigint, $7 value_day bigint, $8 amount bigint, $9 fee bigint,
-- $10 currency text, $11 original bigint, $12 original_currency text, $13 name text, $14 iban text,
-- $15 reference text, $16 remittance text, $17 foreign_id text, $18 state text,
-- $19 batch bigint, $20 changed bigint): none
-- Nothing when the account has it already.
INSERT INTO bank_line (practice, id, statement, account, twin, day, value_day, amount, fee,
	currency, original, original_currency, name, iban, reference, remittance, foreign_id, state,
	batch, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
ON CONFLICT (practice, account, twin) DO NOTHING;

-- bank_line_accounts($1 practice bigint): rows
SELECT account FROM bank_line WHERE practice = $1 GROUP BY account;

-- bank_line_elsewhere($1 practice bigint, $2 format text, $3 first bigint, $4 last bigint): rows
-- What came in files of other formats, counted.
SELECT l.account, l.day, l.amount, l.currency, COUNT(*) AS lines
FROM bank_line l JOIN bank_statement s ON s.practice = l.practice AND s.id = l.statement
WHERE l.practice = $1 AND s.format <> $2 AND l.day >= $3 AND l.day <= $4
GROUP BY l.account, l.day, l.amount, l.currency;

-- bank_line_batch($1 practice bigint, $2 format text, $3 first bigint, $4 last bigint): rows
-- The sums of what came there as parts of one booking, counted.
SELECT b.account, b.day, b.amount, b.currency, COUNT(*) AS lines
FROM (SELECT l.account, l.day, CAST(SUM(l.amount) AS bigint) AS amount, l.currency
	FROM bank_line l JOIN bank_statement s ON s.practice = l.practice AND s.id = l.statement
	WHERE l.practice = $1 AND l.batch > 0 AND s.format <> $2 AND l.day >= $3 AND l.day <= $4
	GROUP BY l.account, l.batch, l.day, l.currency) b
GROUP BY b.account, b.day, b.amount, b.currency;

-- bank_line_alike($1 practice bigint, $2 statement bigint, $3 amount bigint, $4 currency text,
-- $5 first bigint, $6 last bigint): rows
-- What may be the same payment, in a file of another format.
SELECT l.id, l.day, l.account, s.file_name
FROM bank_line l JOIN bank_statement s ON s.practice = l.practice AND s.id = l.statement
JOIN bank_statement o ON o.practice = l.practice AND o.id = $2
WHERE l.practice = $1 AND l.state IN ('open', 'settled') AND l.day >= $5 AND l.day <= $6
	AND l.amount = $3 AND l.currency = $4 AND l.statement <> $2 AND s.format <> o.format
ORDER BY l.day, l.id LIMIT 1;

-- bank_line_load($1 practice bigint, $2 id bigint): rows
SELECT id, statement, account, twin, day, value_day, amount, fee, currency, original,
	original_currency, name, iban, reference, remittance, foreign_id, state, changed
FROM bank_line WHERE practice = $1 AND id = $2;

-- bank_line_open($1 practice bigint, $2 most bigint): rows
-- The oldest first: they have waited longest.
SELECT id, statement, account, twin, day, value_day, amount, fee, currency, original,
	original_currency, name, iban, reference, remittance, foreign_id, state, changed
FROM bank_line WHERE practice = $1 AND state = 'open' ORDER BY day, id LIMIT $2;

-- bank_line_page($1 practice bigint, $2 after bigint, $3 most bigint): rows
SELECT id, statement, account, twin, day, value_day, amount, fee, currency, original,
	original_currency, name, iban, reference, remittance, foreign_id, state, changed
FROM bank_line WHERE practice = $1 AND id > $2 ORDER BY id LIMIT $3;

-- bank_line_open_count($1 practice bigint): rows
SELECT COUNT(*) AS lines FROM bank_line WHERE practice = $1 AND state = 'open';

-- bank_line_state($1 practice bigint, $2 id bigint, $3 state text, $4 changed bigint): none
UPDATE bank_line SET state = $3, changed = $4 WHERE practice = $1 AND id = $2;

-- bank_line_settled_count($1 practice bigint, $2 statement bigint): rows
SELECT COUNT(*) AS lines FROM bank_line
WHERE practice = $1 AND statement = $2 AND state = 'settled';

-- bank_line_clear($1 practice bigint, $2 statement bigint): none
DELETE FROM bank_line WHERE practice = $1 AND statement = $2;

-- bank_owed($1 practice bigint, $2 client bigint): rows
-- What is not paid yet, or, below zero, too much, by when it was issued, with how the client is called
-- here and there. client 0: everybody's.
SELECT i.id, i.client, i.number, i.currency, COALESCE(c.name, '') AS name,
	COALESCE(p.name, '') AS legal_name, i.due
	- (SELECT COALESCE(CAST(SUM(y.amount) AS bigint), 0) FROM payment y
		WHERE y.practice = i.practice AND y.invoice = i.id)
	- (SELECT COALESCE(CAST(SUM(k.due) AS bigint), 0) FROM invoice k
		WHERE k.practice = i.practice AND k.corrects = i.id AND k.kind = 381
		AND k.issued > 0) AS open_minor
FROM invoice i LEFT JOIN client c ON c.practice = i.practice AND c.id = i.client
LEFT JOIN party p ON p.practice = i.practice AND p.client = i.client
WHERE i.practice = $1 AND (i.client = $2 OR $2 = 0) AND i.issued > 0 AND i.kind <> 381
	AND NOT EXISTS (SELECT 1 FROM invoice r
	WHERE r.practice = i.practice AND r.corrects = i.id AND r.kind = 384 AND r.issued > 0)
ORDER BY i.issued, i.id;
