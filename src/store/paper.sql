-- paper_load($1 practice bigint): rows
SELECT colour, logo FROM paper WHERE practice = $1;

-- paper_save($1 practice bigint, $2 colour text, $3 logo text, $4 changed bigint): none
INSERT INTO paper (practice, colour, logo, changed) VALUES ($1, $2, $3, $4)
ON CONFLICT (practice) DO UPDATE SET colour = excluded.colour, logo = excluded.logo,
	changed = excluded.changed;

-- paper_label_list($1 practice bigint): rows
SELECT language, key, text FROM label WHERE practice = $1;

-- paper_label_save($1 practice bigint, $2 language text, $3 key text, $4 label text,
-- $5 changed bigint): none
INSERT INTO label (practice, language, key, text, changed) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (practice, language, key) DO UPDATE SET text = excluded.text,
	changed = excluded.changed;

-- paper_label_delete($1 practice bigint, $2 language text): none
DELETE FROM label WHERE practice = $1 AND language = $2;

-- paper_keep($1 practice bigint, $2 digest text, $3 content text): none
INSERT INTO paper_kept (practice, digest, content) VALUES ($1, $2, $3)
ON CONFLICT (practice, digest) DO NOTHING;

-- paper_of_invoice_save($1 practice bigint, $2 invoice bigint, $3 digest text): none
UPDATE invoice SET paper = $3 WHERE practice = $1 AND id = $2 AND paper = '';

-- paper_of_invoice($1 practice bigint, $2 invoice bigint): rows
SELECT k.content FROM invoice i JOIN paper_kept k ON k.practice = i.practice AND k.digest = i.paper
WHERE i.practice = $1 AND i.id = $2;
