-- invoice_status_add($1 practice bigint, $2 invoice bigint, $3 on_day bigint, $4 code bigint,
-- $5 who text, $6 reason text, $7 noted bigint, $8 changed bigint): none
-- The same one again changes nothing.
INSERT INTO invoice_status (practice, invoice, on_day, code, who, reason, noted, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (practice, invoice, on_day, code, who) DO NOTHING;

-- invoice_status_list($1 practice bigint, $2 invoice bigint): rows
SELECT invoice, on_day, code, who, reason, noted FROM invoice_status
WHERE practice = $1 AND invoice = $2 ORDER BY on_day, noted, code;

-- invoice_status_handed($1 practice bigint, $2 invoice bigint, $3 handed bigint): none
INSERT INTO invoice_handed (practice, invoice, handed) VALUES ($1, $2, $3)
ON CONFLICT (practice, invoice) DO NOTHING;

-- invoice_status_to_hand($1 practice bigint): rows
-- What has its number from the series and was not handed over, as it was issued.
SELECT i.id FROM invoice i WHERE i.practice = $1 AND i.place > 0
	AND NOT EXISTS (SELECT 1 FROM invoice_handed h
		WHERE h.practice = i.practice AND h.invoice = i.id)
ORDER BY i.place;
