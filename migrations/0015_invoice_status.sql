-- What platforms and clients said of an issued invoice, in the codes of the French life cycle; and
-- which invoices were handed over in a folder.
CREATE TABLE invoice_status (
	practice bigint NOT NULL,
	invoice bigint NOT NULL,
	on_day bigint NOT NULL,
	code bigint NOT NULL, -- 200 … 213
	who text NOT NULL,
	reason text NOT NULL,
	noted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, invoice, on_day, code, who)
);

CREATE TABLE invoice_handed (
	practice bigint NOT NULL,
	invoice bigint NOT NULL,
	handed bigint NOT NULL,
	PRIMARY KEY (practice, invoice)
);
