-- books_receipts($1 practice bigint, $2 first_day bigint, $3 last_day bigint, $4 moved boolean): rows
-- What came in and went back, by its day, with what its invoice says of VAT and of the work; moved:
-- instead what was used of a surplus, by which no money moved.
SELECT p.id, p.invoice, p.day, p.received, p.received_currency, p.fee, p.home, p.home_currency,
	p.difference, p.rate_from, p.rate_to, p.method, i.number, i.client, i.net, i.tax, i.currency,
	COALESCE(a.title, '') AS nature, COALESCE(c.name, '') AS client_name
FROM payment p JOIN invoice i ON i.practice = p.practice AND i.id = p.invoice
LEFT JOIN agreement a ON a.practice = i.practice AND a.id = i.agreement
LEFT JOIN client c ON c.practice = i.practice AND c.id = i.client
WHERE p.practice = $1 AND p.day >= $2 AND p.day <= $3
	AND ((p.twin <> 0 AND $4) OR (p.twin = 0 AND NOT $4)) ORDER BY p.day, p.id;

-- books_issued($1 practice bigint, $2 first_day bigint, $3 last_day bigint): rows
-- What was issued in those days, in the order of the numbers' days, with its document. day + 0: a bare
-- MAX(day) would lure SQLite from the invoice's payments to the index of days.
SELECT i.id, i.client, i.kind, i.number, i.currency, i.issued_day, i.due_day, i.net, i.tax, i.due,
	i.sent, i.document, i.corrects, COALESCE(c.name, '') AS client_name,
	COALESCE((SELECT a.kind FROM invoice a
		WHERE a.practice = i.practice AND a.id = i.corrects), 0) AS about,
	(SELECT COALESCE(CAST(SUM(d.amount) AS bigint), 0) FROM invoice_deposit d
		WHERE d.practice = i.practice AND d.invoice = i.id) AS taken_off,
	(SELECT COUNT(*) FROM invoice r WHERE r.practice = i.practice AND r.corrects = i.id
		AND r.kind = 384 AND r.issued > 0) AS replaced,
	(SELECT COALESCE(CAST(SUM(p.amount) AS bigint), 0) FROM payment p
		WHERE p.practice = i.practice AND p.invoice = i.id) AS paid,
	(SELECT COALESCE(MAX(p.day + 0), 0) FROM payment p
		WHERE p.practice = i.practice AND p.invoice = i.id AND p.amount > 0) AS paid_day
FROM invoice i LEFT JOIN client c ON c.practice = i.practice AND c.id = i.client
WHERE i.practice = $1 AND i.issued > 0 AND i.issued_day >= $2 AND i.issued_day <= $3
ORDER BY i.issued_day, i.issued, i.id;
