-- Invoices that come again, deposits that later ones take off, and the order of issue.
ALTER TABLE invoice ADD COLUMN place bigint NOT NULL DEFAULT 0; -- 1, 2 … as they were issued; 0: a draft, or numbered elsewhere
ALTER TABLE invoice ADD COLUMN frees boolean NOT NULL DEFAULT false; -- a credit note: the work may be billed again
ALTER TABLE invoice ADD COLUMN freed boolean NOT NULL DEFAULT false; -- its work was set free
ALTER TABLE invoice ADD COLUMN recurring boolean NOT NULL DEFAULT false; -- drafted on its day, by nobody
UPDATE invoice SET place = (SELECT COUNT(*) FROM invoice b
	WHERE b.practice = invoice.practice AND b.issued > 0 AND (b.issued < invoice.issued
		OR (b.issued = invoice.issued AND b.id <= invoice.id)))
WHERE issued > 0;
CREATE INDEX invoice_place ON invoice (practice, place);

-- What of a deposit that was invoiced an invoice takes off what is to pay; minor units with VAT.
CREATE TABLE invoice_deposit (
	practice bigint NOT NULL,
	invoice bigint NOT NULL,
	deposit bigint NOT NULL,
	amount bigint NOT NULL,
	PRIMARY KEY (practice, invoice, deposit)
);
CREATE INDEX invoice_deposit_deposit ON invoice_deposit (practice, deposit);

-- When a client's invoice is drafted by itself.
CREATE TABLE recurring (
	practice bigint NOT NULL,
	client bigint NOT NULL,
	rhythm text NOT NULL,	   -- monthly, weekly
	on_day bigint NOT NULL,	   -- of the month, 31: its last; of the week, 0: Monday
	next_day bigint NOT NULL,  -- on the client's clock
	automatic boolean NOT NULL, -- issued at once
	changed bigint NOT NULL,
	PRIMARY KEY (practice, client)
);
