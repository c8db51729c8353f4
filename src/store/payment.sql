-- payment_add($1 practice bigint, $2 id bigint, $3 invoice bigint, $4 day bigint,
-- $5 amount bigint, $6 received bigint, $7 received_currency text, $8 fee bigint, $9 home bigint,
-- $10 home_currency text, $11 difference bigint, $12 rate_from bigint, $13 rate_to bigint,
-- $14 rate_day bigint, $15 rate_source text, $16 method text, $17 note text,
-- $18 bank_line bigint, $19 changed bigint, $20 twin bigint): none
INSERT INTO payment (practice, id, invoice, day, amount, received, received_currency, fee, home,
	home_currency, difference, rate_from, rate_to, rate_day, rate_source, method, note, bank_line,
	changed, twin)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);

-- payment_delete($1 practice bigint, $2 id bigint): none
DELETE FROM payment WHERE practice = $1 AND id = $2;

-- payment_move($1 practice bigint, $2 invoice bigint, $3 onto bigint, $4 changed bigint): none
-- Onto the invoice that replaces it.
UPDATE payment SET invoice = $3, changed = $4 WHERE practice = $1 AND invoice = $2;

-- payment_of_line($1 practice bigint, $2 bank_line bigint): rows
SELECT id, invoice FROM payment WHERE practice = $1 AND bank_line = $2 ORDER BY id;

-- payment_load($1 practice bigint, $2 id bigint): rows
SELECT p.id, p.invoice, p.day, p.amount, p.received, p.received_currency, p.fee, p.home,
	p.home_currency, p.difference, p.rate_from, p.rate_to, p.rate_day, p.rate_source, p.method,
	p.note, p.bank_line, p.twin, COALESCE(t.invoice, 0) AS twin_invoice,
	COALESCE(o.number, '') AS twin_number, i.currency
FROM payment p JOIN invoice i ON i.practice = p.practice AND i.id = p.invoice
LEFT JOIN payment t ON t.practice = p.practice AND t.id = p.twin
LEFT JOIN invoice o ON o.practice = t.practice AND o.id = t.invoice
WHERE p.practice = $1 AND p.id = $2;

-- payment_list($1 practice bigint, $2 invoice bigint): rows
SELECT p.id, p.invoice, p.day, p.amount, p.received, p.received_currency, p.fee, p.home,
	p.home_currency, p.difference, p.rate_from, p.rate_to, p.rate_day, p.rate_source, p.method,
	p.note, p.bank_line, p.twin, COALESCE(t.invoice, 0) AS twin_invoice,
	COALESCE(o.number, '') AS twin_number, i.currency
FROM payment p JOIN invoice i ON i.practice = p.practice AND i.id = p.invoice
LEFT JOIN payment t ON t.practice = p.practice AND t.id = p.twin
LEFT JOIN invoice o ON o.practice = t.practice AND o.id = t.invoice
WHERE p.practice = $1 AND p.invoice = $2 ORDER BY p.day, p.id;

-- payment_receipts($1 practice bigint, $2 first_day bigint, $3 last_day bigint): rows
-- The receipts book: what came in, by the day it came.
SELECT p.id, p.invoice, p.day, p.amount, p.received, p.received_currency, p.fee, p.home,
	p.home_currency, p.difference, p.rate_from, p.rate_to, p.rate_day, p.rate_source, p.method,
	p.note, p.bank_line, p.twin, COALESCE(t.invoice, 0) AS twin_invoice,
	COALESCE(o.number, '') AS twin_number, i.currency, i.number, i.client
FROM payment p JOIN invoice i ON i.practice = p.practice AND i.id = p.invoice
LEFT JOIN payment t ON t.practice = p.practice AND t.id = p.twin
LEFT JOIN invoice o ON o.practice = t.practice AND o.id = t.invoice
WHERE p.practice = $1 AND p.day >= $2 AND p.day <= $3 ORDER BY p.day, p.id;
