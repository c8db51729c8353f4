-- invoice_save($1 practice bigint, $2 id bigint, $3 client bigint, $4 agreement bigint,
-- $5 corrects bigint, $6 kind bigint, $7 number text, $8 document text, $9 digest text,
-- $10 currency text, $11 issued_day bigint, $12 due_day bigint, $13 from_day bigint,
-- $14 to_day bigint, $15 net bigint, $16 tax bigint, $17 due bigint, $18 issued bigint,
-- $19 sent bigint, $20 created bigint, $21 changed bigint, $22 place bigint, $23 frees boolean,
-- $24 freed boolean, $25 recurring boolean): none
INSERT INTO invoice (practice, id, client, agreement, corrects, kind, number, document, digest,
	currency, issued_day, due_day, from_day, to_day, net, tax, due, issued, sent, created,
	changed, place, frees, freed, recurring)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
	$20, $21, $22, $23, $24, $25)
ON CONFLICT (practice, id) DO UPDATE SET agreement = excluded.agreement, kind = excluded.kind,
	number = excluded.number, document = excluded.document, digest = excluded.digest,
	currency = excluded.currency, issued_day = excluded.issued_day,
	due_day = excluded.due_day, from_day = excluded.from_day, to_day = excluded.to_day,
	net = excluded.net, tax = excluded.tax, due = excluded.due, issued = excluded.issued,
	sent = excluded.sent, changed = excluded.changed, place = excluded.place,
	frees = excluded.frees, freed = excluded.freed;

-- invoice_load($1 practice bigint, $2 id bigint): rows
SELECT i.id, i.client, i.agreement, i.corrects, i.kind, i.number, i.document, i.digest, i.currency,
	i.issued_day, i.due_day, i.from_day, i.to_day, i.net, i.tax, i.due, i.issued, i.sent,
	i.created, i.changed, i.place, i.frees, i.freed, i.recurring,
	(SELECT COALESCE(CAST(SUM(p.amount) AS bigint), 0) FROM payment p
		WHERE p.practice = i.practice AND p.invoice = i.id) AS paid,
	(SELECT COALESCE(CAST(SUM(c.due) AS bigint), 0) FROM invoice c
		WHERE c.practice = i.practice AND c.corrects = i.id AND c.kind = 381
		AND c.issued > 0) AS credited,
	(SELECT COALESCE(CAST(SUM(n.net) AS bigint), 0) FROM invoice n
		WHERE n.practice = i.practice AND n.corrects = i.id AND n.kind = 381
		AND n.issued > 0) AS credited_net,
	(SELECT COUNT(*) FROM invoice r WHERE r.practice = i.practice AND r.corrects = i.id
		AND r.kind = 384 AND r.issued > 0) AS replaced
FROM invoice i WHERE i.practice = $1 AND i.id = $2;

-- invoice_list($1 practice bigint, $2 unpaid boolean, $3 client bigint): rows
-- Without the documents, which are long: the newest first, drafts before all. unpaid: only what was
-- issued and not paid whole; of thousands that are few. client 0: everybody's.
SELECT i.id, i.client, i.agreement, i.corrects, i.kind, i.number, '' AS document, i.digest,
	i.currency, i.issued_day, i.due_day, i.from_day, i.to_day, i.net, i.tax, i.due, i.issued,
	i.sent, i.created, i.changed, i.place, i.frees, i.freed, i.recurring,
	(SELECT COALESCE(CAST(SUM(p.amount) AS bigint), 0) FROM payment p
		WHERE p.practice = i.practice AND p.invoice = i.id) AS paid,
	(SELECT COALESCE(CAST(SUM(c.due) AS bigint), 0) FROM invoice c
		WHERE c.practice = i.practice AND c.corrects = i.id AND c.kind = 381
		AND c.issued > 0) AS credited,
	(SELECT COALESCE(CAST(SUM(n.net) AS bigint), 0) FROM invoice n
		WHERE n.practice = i.practice AND n.corrects = i.id AND n.kind = 381
		AND n.issued > 0) AS credited_net,
	(SELECT COUNT(*) FROM invoice r WHERE r.practice = i.practice AND r.corrects = i.id
		AND r.kind = 384 AND r.issued > 0) AS replaced
FROM invoice i WHERE i.practice = $1 AND (i.client = $3 OR $3 = 0) AND (NOT $2 OR (i.issued > 0 AND i.kind <> 381
	AND i.due > (SELECT COALESCE(CAST(SUM(s.amount) AS bigint), 0) FROM payment s
		WHERE s.practice = i.practice AND s.invoice = i.id)))
ORDER BY CASE WHEN i.issued = 0 THEN 0 ELSE 1 END, i.issued DESC, i.id DESC;

-- invoice_last($1 practice bigint): rows
-- What was issued last: each document seals the one before it.
SELECT digest, place FROM invoice WHERE practice = $1 AND place > 0 ORDER BY place DESC LIMIT 1;

-- invoice_sealed($1 practice bigint): rows
-- As they were issued: each digest is of the document and the digest before.
SELECT place, number, document, digest FROM invoice WHERE practice = $1 AND place > 0
ORDER BY place;

-- invoice_numbered($1 practice bigint, $2 number text): rows
SELECT id FROM invoice WHERE practice = $1 AND number = $2 AND issued > 0 ORDER BY id LIMIT 1;

-- invoice_delete($1 practice bigint, $2 id bigint): none
DELETE FROM invoice WHERE practice = $1 AND id = $2 AND issued = 0;

-- invoice_piece_add($1 practice bigint, $2 invoice bigint, $3 entry bigint, $4 start_at bigint,
-- $5 end_at bigint, $6 line bigint, $7 billed bigint, $8 surcharges text): none
INSERT INTO invoice_piece (practice, invoice, entry, start_at, end_at, line, billed, surcharges)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- invoice_piece_clear($1 practice bigint, $2 invoice bigint): none
DELETE FROM invoice_piece WHERE practice = $1 AND invoice = $2;

-- invoice_piece_list($1 practice bigint, $2 invoice bigint): rows
SELECT p.entry, p.start_at, p.end_at, p.line, p.billed, p.surcharges, e.note, e.category, e.task,
	COALESCE(t.title, '') AS title
FROM invoice_piece p JOIN entry e ON e.practice = p.practice AND e.id = p.entry
LEFT JOIN task t ON t.practice = e.practice AND t.id = e.task
WHERE p.practice = $1 AND p.invoice = $2 ORDER BY p.start_at, p.entry;

-- invoice_of_entry($1 practice bigint, $2 entry bigint): rows
SELECT invoice FROM invoice_piece WHERE practice = $1 AND entry = $2 LIMIT 1;

-- invoice_unbilled($1 practice bigint, $2 client bigint, $3 from_at bigint, $4 to_at bigint): rows
-- Billable work that stands on no invoice, with what its task was asked for and due.
SELECT e.id, e.task, e.start_at, e.end_at, e.note, e.category,
	COALESCE(t.title, '') AS title, COALESCE(t.requested, 0) AS requested,
	COALESCE(t.due_day, 0) AS due_day, COALESCE(t.due_second, 0) AS due_second,
	COALESCE(t.due_zone, '') AS due_zone
FROM entry e LEFT JOIN task t ON t.practice = e.practice AND t.id = e.task
WHERE e.practice = $1 AND e.client = $2 AND e.start_at >= $3 AND e.start_at < $4 AND e.end_at > 0
	AND e.billable AND e.deleted = 0
	AND NOT EXISTS (SELECT 1 FROM invoice_piece p
		WHERE p.practice = e.practice AND p.entry = e.id)
ORDER BY e.start_at, e.id;

-- invoice_unbilled_sum($1 practice bigint, $2 from_at bigint): rows
-- What lies unbilled, by client, since then: entries, seconds, the first one's beginning.
SELECT e.client, COUNT(*) AS entries, CAST(SUM(e.end_at - e.start_at) AS bigint) AS seconds,
	MIN(e.start_at) AS first_at
FROM entry e
WHERE e.practice = $1 AND e.start_at >= $2 AND e.end_at > 0 AND e.billable AND e.deleted = 0
	AND e.client > 0 AND NOT EXISTS (SELECT 1 FROM invoice_piece p
		WHERE p.practice = e.practice AND p.entry = e.id)
GROUP BY e.client ORDER BY e.client;

-- invoice_numbering_load($1 practice bigint): rows
SELECT id, pattern, yearly, year, next, last_day, changed FROM numbering
WHERE practice = $1 ORDER BY id LIMIT 1;

-- invoice_numbering_save($1 practice bigint, $2 id bigint, $3 pattern text, $4 yearly boolean,
-- $5 year bigint, $6 next bigint, $7 last_day bigint, $8 changed bigint): none
INSERT INTO numbering (practice, id, pattern, yearly, year, next, last_day, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (practice, id) DO UPDATE SET pattern = excluded.pattern, yearly = excluded.yearly,
	year = excluded.year, next = excluded.next, last_day = excluded.last_day,
	changed = excluded.changed;

-- invoice_used($1 practice bigint, $2 client bigint): rows
-- Billed time of a client, by when each entry began: what a retainer has used. What is being
-- corrected stands on the first invoice still.
SELECT e.id, e.start_at, e.note, COALESCE(t.title, '') AS title, p.billed, p.invoice, i.agreement
FROM invoice_piece p
JOIN invoice i ON i.practice = p.practice AND i.id = p.invoice
JOIN entry e ON e.practice = p.practice AND e.id = p.entry
LEFT JOIN task t ON t.practice = e.practice AND t.id = e.task
WHERE p.practice = $1 AND i.client = $2 AND (i.kind <> 384 OR i.issued > 0)
ORDER BY e.start_at;
