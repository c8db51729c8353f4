-- What was sent about an invoice, once somebody said that it went out: the mail it goes with (level
-- invoice) and the reminders. What stood open then is in minor units of its currency, the indemnity
-- in those of the euro.
CREATE TABLE reminder (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	invoice bigint NOT NULL,
	level text NOT NULL, -- invoice, before, due, late, later, last
	sent_day bigint NOT NULL,
	recipient text NOT NULL,
	subject text NOT NULL,
	currency text NOT NULL,
	open bigint NOT NULL,
	interest bigint NOT NULL,
	indemnity bigint NOT NULL,
	noted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX reminder_invoice ON reminder (practice, invoice);

-- Whom nobody reminds: invoice 0 is all of that client's.
CREATE TABLE reminder_pause (
	practice bigint NOT NULL,
	client bigint NOT NULL,
	invoice bigint NOT NULL,
	until_day bigint NOT NULL, -- the last day of it; 0: until it is taken up again
	why text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, client, invoice)
);
