-- What was spent: the supplier, the amounts as on the receipt, and the client it is billed on to.
-- Amounts are minor units of the currency; home is the gross in the practice's own (0: not known).
CREATE TABLE expense (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	day bigint NOT NULL,
	supplier text NOT NULL,
	number text NOT NULL, -- of the supplier's invoice
	what text NOT NULL,
	category text NOT NULL, -- software, office …
	currency text NOT NULL,
	net bigint NOT NULL,
	tax bigint NOT NULL,
	home bigint NOT NULL,
	client bigint NOT NULL, -- billed on to; 0: nobody
	paid bigint NOT NULL, -- a day; 0: not yet
	receipt text NOT NULL, -- a blob
	receipt_name text NOT NULL,
	invoice bigint NOT NULL, -- it stands on; 0: none
	line bigint NOT NULL, -- of it: 1 …
	created bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX expense_day ON expense (practice, day);
CREATE INDEX expense_client ON expense (practice, client, day);
CREATE INDEX expense_invoice ON expense (practice, invoice);
