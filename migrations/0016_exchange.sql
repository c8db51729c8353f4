-- What came, in which currency, and what it was worth at home at a rate that is kept.
ALTER TABLE payment ADD COLUMN received bigint NOT NULL DEFAULT 0; -- fee included
ALTER TABLE payment ADD COLUMN received_currency text NOT NULL DEFAULT ''; -- the fee's too
ALTER TABLE payment ADD COLUMN home bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN home_currency text NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN difference bigint NOT NULL DEFAULT 0; -- gained by the exchange
-- So many millionths of what came are worth so many of home's; 0: nobody has said.
ALTER TABLE payment ADD COLUMN rate_from bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN rate_to bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN rate_day bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN rate_source text NOT NULL DEFAULT ''; -- same, ecb, own

-- Payments from before came in the invoice's currency.
UPDATE payment SET received = amount,
	received_currency = COALESCE((SELECT i.currency FROM invoice i
		WHERE i.practice = payment.practice AND i.id = payment.invoice), ''),
	home_currency = COALESCE((SELECT p.currency FROM practice p
		WHERE p.id = payment.practice), '');
UPDATE payment SET home = amount, rate_from = 1000000, rate_to = 1000000, rate_day = day,
	rate_source = 'same'
WHERE received_currency = home_currency;

-- Euro reference rates: millionths of the currency for one euro. Each practice has read its own
-- file: nobody's books hang on what another one brought.
CREATE TABLE exchange_rate (
	practice bigint NOT NULL,
	currency text NOT NULL,
	day bigint NOT NULL,
	per_euro bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, currency, day)
);
