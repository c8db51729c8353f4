-- party_save($1 practice bigint, $2 client bigint, $3 name text, $4 trade_name text, $5 about text,
-- $6 legal_id text, $7 legal_scheme text, $8 own_id text, $9 own_scheme text, $10 vat_id text,
-- $11 tax_id text, $12 electronic_id text, $13 electronic_scheme text, $14 line1 text,
-- $15 line2 text, $16 line3 text, $17 postcode text, $18 city text, $19 region text,
-- $20 country text, $21 person text, $22 phone text, $23 email text, $24 consumer boolean,
-- $25 regime text, $26 tax_on_debits boolean, $27 purchase_order text, $28 buyer_reference text,
-- $29 bill_group text, $30 changed bigint, $31 started bigint): none
INSERT INTO party (practice, client, name, trade_name, about, legal_id, legal_scheme, own_id,
	own_scheme, vat_id, tax_id, electronic_id, electronic_scheme, line1, line2, line3,
	postcode, city, region, country, person, phone, email, consumer, regime, tax_on_debits,
	purchase_order, buyer_reference, bill_group, changed, started)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
	$20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
ON CONFLICT (practice, client) DO UPDATE SET name = excluded.name,
	trade_name = excluded.trade_name, about = excluded.about, legal_id = excluded.legal_id,
	legal_scheme = excluded.legal_scheme, own_id = excluded.own_id,
	own_scheme = excluded.own_scheme, vat_id = excluded.vat_id, tax_id = excluded.tax_id,
	electronic_id = excluded.electronic_id, electronic_scheme = excluded.electronic_scheme,
	line1 = excluded.line1, line2 = excluded.line2, line3 = excluded.line3,
	postcode = excluded.postcode, city = excluded.city, region = excluded.region,
	country = excluded.country, person = excluded.person, phone = excluded.phone,
	email = excluded.email, consumer = excluded.consumer, regime = excluded.regime,
	tax_on_debits = excluded.tax_on_debits, purchase_order = excluded.purchase_order,
	buyer_reference = excluded.buyer_reference, bill_group = excluded.bill_group,
	changed = excluded.changed, started = excluded.started;

-- party_load($1 practice bigint, $2 client bigint): rows
SELECT name, trade_name, about, legal_id, legal_scheme, own_id, own_scheme, vat_id, tax_id,
	electronic_id, electronic_scheme, line1, line2, line3, postcode, city, region, country,
	person, phone, email, consumer, regime, tax_on_debits, purchase_order, buyer_reference,
	bill_group, changed, started
FROM party WHERE practice = $1 AND client = $2;

-- party_account_list($1 practice bigint): rows
SELECT id, currency, holder, iban, bic, label, detail FROM account WHERE practice = $1 ORDER BY id;

-- party_account_save($1 practice bigint, $2 id bigint, $3 currency text, $4 holder text,
-- $5 iban text, $6 bic text, $7 label text, $8 detail text, $9 changed bigint): none
INSERT INTO account (practice, id, currency, holder, iban, bic, label, detail, changed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (practice, id) DO UPDATE SET currency = excluded.currency, holder = excluded.holder,
	iban = excluded.iban, bic = excluded.bic, label = excluded.label,
	detail = excluded.detail, changed = excluded.changed;

-- party_account_delete($1 practice bigint, $2 id bigint): none
DELETE FROM account WHERE practice = $1 AND id = $2;
