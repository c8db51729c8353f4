-- expense_save($1 practice bigint, $2 id bigint, $3 day bigint, $4 supplier text, $5 number text,
-- $6 what text, $7 category text, $8 currency text, $9 net bigint, $10 tax bigint,
-- $11 home bigint, $12 client bigint, $13 paid bigint, $14 receipt text, $15 receipt_name text,
-- $16 created bigint, $17 changed bigint): none
-- What invoice it stands on is said by expense_bill alone.
INSERT INTO expense (practice, id, day, supplier, number, what, category, currency, net, tax, home,
	client, paid, receipt, receipt_name, invoice, line, created, deleted, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, 0, $16, 0, $17)
ON CONFLICT (practice, id) DO UPDATE SET day = excluded.day, supplier = excluded.supplier,
	number = excluded.number, what = excluded.what, category = excluded.category,
	currency = excluded.currency, net = excluded.net, tax = excluded.tax,
	home = excluded.home, client = excluded.client, paid = excluded.paid,
	receipt = excluded.receipt, receipt_name = excluded.receipt_name,
	changed = excluded.changed;

-- expense_load($1 practice bigint, $2 id bigint): rows
SELECT id, day, supplier, number, what, category, currency, net, tax, home, client, paid, receipt,
	receipt_name, invoice, line, created, deleted, changed
FROM expense WHERE practice = $1 AND id = $2;

-- expense_list($1 practice bigint, $2 first_day bigint, $3 last_day bigint): rows
-- Of those days, the newest first; nothing from the bin.
SELECT id, day, supplier, number, what, category, currency, net, tax, home, client, paid, receipt,
	receipt_name, invoice, line, created, deleted, changed
FROM expense WHERE practice = $1 AND deleted = 0 AND day >= $2 AND day <= $3
ORDER BY day DESC, id DESC;

-- expense_unbilled($1 practice bigint): rows
-- What is for a client and stands on no invoice.
SELECT id, day, supplier, number, what, category, currency, net, tax, home, client, paid, receipt,
	receipt_name, invoice, line, created, deleted, changed
FROM expense WHERE practice = $1 AND deleted = 0 AND client > 0 AND invoice = 0
ORDER BY client, day, id;

-- expense_invoice_list($1 practice bigint, $2 invoice bigint): rows
SELECT id, day, supplier, number, what, category, currency, net, tax, home, client, paid, receipt,
	receipt_name, invoice, line, created, deleted, changed
FROM expense WHERE practice = $1 AND invoice = $2 ORDER BY line, id;

-- expense_twin($1 practice bigint, $2 supplier text, $3 number text, $4 id bigint): rows
-- Another one with that number of that supplier.
SELECT id FROM expense
WHERE practice = $1 AND supplier = $2 AND number = $3 AND deleted = 0 AND id <> $4
ORDER BY id LIMIT 1;

-- expense_bill($1 practice bigint, $2 id bigint, $3 invoice bigint, $4 line bigint,
-- $5 changed bigint): none
UPDATE expense SET invoice = $3, line = $4, changed = $5 WHERE practice = $1 AND id = $2;

-- expense_free($1 practice bigint, $2 invoice bigint, $3 changed bigint): none
UPDATE expense SET invoice = 0, line = 0, changed = $3 WHERE practice = $1 AND invoice = $2;

-- expense_paid_list($1 practice bigint, $2 first_day bigint, $3 last_day bigint): rows
-- By the day they were paid.
SELECT id, day, supplier, number, what, category, currency, net, tax, home, client, paid, receipt,
	receipt_name, invoice, line, created, deleted, changed
FROM expense WHERE practice = $1 AND deleted = 0 AND paid >= $2 AND paid <= $3
ORDER BY paid, id;
