-- What was agreed with a client, version by version: an accepted one is never changed. Amounts are
-- minor units of the agreement's currency, per cents are basis points.
CREATE TABLE agreement (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	version bigint NOT NULL,
	status text NOT NULL, -- draft, sent, accepted, declined
	title text NOT NULL,
	language text NOT NULL,
	currency text NOT NULL,
	from_day bigint NOT NULL,
	until_day bigint NOT NULL, -- 0: open-ended
	notice_days bigint NOT NULL,
	form text NOT NULL,	 -- freelance, secondment
	rate_kind text NOT NULL, -- hourly, flat, retainer
	rate bigint NOT NULL,
	included bigint NOT NULL,
	fee bigint NOT NULL,
	overage bigint NOT NULL,
	carry_months bigint NOT NULL,
	minimum bigint NOT NULL,
	combination text NOT NULL, -- dearest, added
	evening_from bigint NOT NULL,
	evening_to bigint NOT NULL,
	weekend bigint NOT NULL, -- bit 0 Monday … bit 6 Sunday
	urgent_notice bigint NOT NULL,
	zone text NOT NULL,
	country text NOT NULL,
	region text NOT NULL,
	rounding text NOT NULL, -- none, up, nearest
	rounding_step bigint NOT NULL,
	expenses_rebilled boolean NOT NULL,
	expenses_markup bigint NOT NULL,
	budget bigint NOT NULL,
	moment text NOT NULL, -- monthly, weekly, completion, hours
	moment_minutes bigint NOT NULL,
	term_days bigint NOT NULL,
	term_end_of_month boolean NOT NULL,
	deposit bigint NOT NULL,
	reply_within bigint NOT NULL,
	update_days bigint NOT NULL,
	reviewed bigint NOT NULL,
	reviewer text NOT NULL,
	created bigint NOT NULL,
	sent bigint NOT NULL,
	decided bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX agreement_client ON agreement (practice, client, version);

CREATE TABLE surcharge (
	practice bigint NOT NULL,
	agreement bigint NOT NULL,
	kind text NOT NULL, -- urgent, evening, weekend, holiday
	basis_points bigint NOT NULL,
	per_hour bigint NOT NULL,
	PRIMARY KEY (practice, agreement, kind)
);

-- What the agreement says in words; the key stays when the words change, so that a reply can cite it.
CREATE TABLE clause (
	practice bigint NOT NULL,
	agreement bigint NOT NULL,
	position bigint NOT NULL,
	key text NOT NULL,
	text text NOT NULL,
	PRIMARY KEY (practice, agreement, position)
);
