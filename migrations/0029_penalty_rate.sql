-- The yearly rate of interest on late payments as the owner has looked it up, from a day on: where
-- the law's own is not known here yet, or another was agreed on the invoices.
CREATE TABLE penalty_rate (
	practice bigint NOT NULL,
	from_day bigint NOT NULL,
	rate bigint NOT NULL, -- hundredths of a per cent
	changed bigint NOT NULL,
	PRIMARY KEY (practice, from_day)
);
