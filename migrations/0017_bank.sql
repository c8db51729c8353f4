-- Statements of accounts as they were read, and what was done with their lines.
CREATE TABLE bank_statement (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	format text NOT NULL,
	file_name text NOT NULL,
	account text NOT NULL,
	currency text NOT NULL,
	first_day bigint NOT NULL,
	last_day bigint NOT NULL,
	lines bigint NOT NULL, -- that were new
	created bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

-- twin: the bank's own name of the line or a digest, and the how-many-th of its kind; what is there
-- already of an account is not taken twice. fee: kept back before it came.
CREATE TABLE bank_line (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	statement bigint NOT NULL,
	account text NOT NULL,
	twin text NOT NULL,
	day bigint NOT NULL,
	value_day bigint NOT NULL,
	amount bigint NOT NULL,
	fee bigint NOT NULL,
	currency text NOT NULL,
	original bigint NOT NULL,
	original_currency text NOT NULL,
	name text NOT NULL,
	iban text NOT NULL,
	reference text NOT NULL,
	remittance text NOT NULL,
	foreign_id text NOT NULL,
	state text NOT NULL, -- open, settled, left: not a client's; other: went out, or between accounts
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE UNIQUE INDEX bank_line_twin ON bank_line (practice, account, twin);
CREATE INDEX bank_line_state ON bank_line (practice, state, day);
CREATE INDEX bank_line_statement ON bank_line (practice, statement);

ALTER TABLE payment ADD COLUMN bank_line bigint NOT NULL DEFAULT 0; -- the line it was booked from
CREATE INDEX payment_bank_line ON payment (practice, bank_line);
