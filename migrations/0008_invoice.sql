-- Who stands on an invoice: client 0 is the practice itself.
CREATE TABLE party (
	practice bigint NOT NULL,
	client bigint NOT NULL,
	name text NOT NULL,
	trade_name text NOT NULL,
	about text NOT NULL,
	legal_id text NOT NULL,
	legal_scheme text NOT NULL,
	own_id text NOT NULL,
	own_scheme text NOT NULL,
	vat_id text NOT NULL,
	tax_id text NOT NULL,
	electronic_id text NOT NULL,
	electronic_scheme text NOT NULL,
	line1 text NOT NULL,
	line2 text NOT NULL,
	line3 text NOT NULL,
	postcode text NOT NULL,
	city text NOT NULL,
	region text NOT NULL,
	country text NOT NULL,
	person text NOT NULL,
	phone text NOT NULL,
	email text NOT NULL,
	consumer boolean NOT NULL,
	regime text NOT NULL, -- of the practice; a client's follows from both countries
	tax_on_debits boolean NOT NULL,
	purchase_order text NOT NULL,
	buyer_reference text NOT NULL,
	bill_group text NOT NULL, -- task, day, category, all
	changed bigint NOT NULL,
	PRIMARY KEY (practice, client)
);

-- Where money may go. currency '': any.
CREATE TABLE account (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	currency text NOT NULL,
	holder text NOT NULL,
	iban text NOT NULL,
	bic text NOT NULL,
	label text NOT NULL,
	detail text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

-- Numbers without a gap: taken in the transaction that issues.
CREATE TABLE numbering (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	pattern text NOT NULL,
	yearly boolean NOT NULL,
	year bigint NOT NULL,
	next bigint NOT NULL,
	last_day bigint NOT NULL, -- of what was issued last; 0: nothing yet
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

-- document: the whole of it as JSON, as `invoice render` reads it; frozen once there is a number.
-- What stands beside it is for lists and sums: minor units of the currency.
CREATE TABLE invoice (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	agreement bigint NOT NULL,
	corrects bigint NOT NULL, -- the invoice it takes back or replaces
	kind bigint NOT NULL,	  -- 380, 381, 384, 386
	number text NOT NULL,	  -- '' until it is issued
	document text NOT NULL,
	digest text NOT NULL,	  -- of this document and the one issued before it
	currency text NOT NULL,
	issued_day bigint NOT NULL,
	due_day bigint NOT NULL,
	from_day bigint NOT NULL,
	to_day bigint NOT NULL,
	net bigint NOT NULL,
	tax bigint NOT NULL,
	due bigint NOT NULL,
	issued bigint NOT NULL,
	sent bigint NOT NULL,
	created bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX invoice_client ON invoice (practice, client, issued_day);
CREATE INDEX invoice_number ON invoice (practice, number);
CREATE INDEX invoice_corrects ON invoice (practice, corrects);

-- Which part of which entry is on which line (0: covered by a fee). An entry on an invoice is locked.
CREATE TABLE invoice_piece (
	practice bigint NOT NULL,
	invoice bigint NOT NULL,
	entry bigint NOT NULL,
	start_at bigint NOT NULL,
	end_at bigint NOT NULL,
	line bigint NOT NULL, -- 1 …
	billed bigint NOT NULL, -- seconds
	surcharges text NOT NULL,
	PRIMARY KEY (practice, invoice, entry, start_at)
);
CREATE INDEX invoice_piece_entry ON invoice_piece (practice, entry);

CREATE TABLE payment (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	invoice bigint NOT NULL,
	day bigint NOT NULL,
	amount bigint NOT NULL, -- in the invoice's currency
	fee bigint NOT NULL,	-- kept back by who carried it
	method text NOT NULL,
	note text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX payment_invoice ON payment (practice, invoice);
CREATE INDEX payment_day ON payment (practice, day);
