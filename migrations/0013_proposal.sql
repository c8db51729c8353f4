-- What was proposed to a client, in their language and currency. Lines keep what the catalogue said
-- on the day they were written.
CREATE TABLE proposal (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	status text NOT NULL, -- draft, sent, accepted, declined; expired is said by the day
	title text NOT NULL,
	language text NOT NULL,
	currency text NOT NULL,
	from_day bigint NOT NULL, -- when the work begins
	valid_until bigint NOT NULL,
	introduction text NOT NULL,
	terms text NOT NULL,
	deposit bigint NOT NULL, -- basis points
	term_days bigint NOT NULL,
	agreement bigint NOT NULL, -- that was made of it, 0: none
	created bigint NOT NULL,
	sent bigint NOT NULL,
	decided bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX proposal_client ON proposal (practice, client);

CREATE TABLE proposal_line (
	practice bigint NOT NULL,
	proposal bigint NOT NULL,
	position bigint NOT NULL,
	sold bigint NOT NULL, -- a service or a package, 0: typed
	name text NOT NULL,
	description text NOT NULL,
	unit text NOT NULL,	-- hour, piece, month
	quantity bigint NOT NULL, -- ten-thousandths
	price bigint NOT NULL,	-- minor units of one
	hours bigint NOT NULL,	-- minutes that one of a package holds
	PRIMARY KEY (practice, proposal, position)
);
CREATE INDEX proposal_line_sold ON proposal_line (practice, sold);
