-- reminder_add($1 practice bigint, $2 id bigint, $3 invoice bigint, $4 level text,
-- $5 sent_day bigint, $6 recipient text, $7 subject text, $8 currency text, $9 open bigint,
-- $10 interest bigint, $11 indemnity bigint, $12 noted bigint, $13 changed bigint): none
INSERT INTO reminder (practice, id, invoice, level, sent_day, recipient, subject, currency, open,
	interest, indemnity, noted, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- reminder_delete($1 practice bigint, $2 id bigint): none
DELETE FROM reminder WHERE practice = $1 AND id = $2;

-- reminder_list($1 practice bigint): rows
SELECT id, invoice, level, sent_day, recipient, subject, currency, open, interest, indemnity, noted
FROM reminder WHERE practice = $1 ORDER BY id;

-- reminder_of_invoice($1 practice bigint, $2 invoice bigint): rows
SELECT id, invoice, level, sent_day, recipient, subject, currency, open, interest, indemnity, noted
FROM reminder WHERE practice = $1 AND invoice = $2 ORDER BY id;

-- reminder_pause_save($1 practice bigint, $2 client bigint, $3 invoice bigint,
-- $4 until_day bigint, $5 why text, $6 changed bigint): none
INSERT INTO reminder_pause (practice, client, invoice, until_day, why, changed)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, client, invoice) DO UPDATE SET until_day = excluded.until_day,
	why = excluded.why, changed = excluded.changed;

-- reminder_pause_delete($1 practice bigint, $2 client bigint, $3 invoice bigint): none
DELETE FROM reminder_pause WHERE practice = $1 AND client = $2 AND invoice = $3;

-- reminder_pause_list($1 practice bigint): rows
SELECT client, invoice, until_day, why FROM reminder_pause WHERE practice = $1
ORDER BY client, invoice;
