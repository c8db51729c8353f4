-- What is sold and what is proposed lies in the bin before it goes.
ALTER TABLE service ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
ALTER TABLE package ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
ALTER TABLE proposal ADD COLUMN deleted bigint NOT NULL DEFAULT 0;

-- What a proposal says of whoever makes it, in its language; '': nothing.
ALTER TABLE proposal ADD COLUMN opening text NOT NULL DEFAULT '';

-- What the practice does and for whom, in each language: one sentence, and lists.
CREATE TABLE profile_word (
	practice bigint NOT NULL,
	language text NOT NULL,
	position bigint NOT NULL,
	niche text NOT NULL,
	PRIMARY KEY (practice, language)
);

CREATE TABLE profile_item (
	practice bigint NOT NULL,
	language text NOT NULL,
	kind text NOT NULL, -- skill, industry
	position bigint NOT NULL,
	name text NOT NULL,
	PRIMARY KEY (practice, language, kind, position)
);

-- The owner's own questions of a discovery call, which stand before the shipped ones.
CREATE TABLE discovery_question (
	practice bigint NOT NULL,
	language text NOT NULL,
	position bigint NOT NULL,
	topic text NOT NULL, -- needs, expectations, goals, tools, budget, decision
	question text NOT NULL,
	PRIMARY KEY (practice, language, position)
);

-- A discovery call: when it was on whose clock, with whom, and what was said. Answers keep the
-- question as it was asked.
CREATE TABLE discovery (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	start_day bigint NOT NULL,
	start_second bigint NOT NULL, -- on the clock of the zone
	zone text NOT NULL,
	person text NOT NULL,
	language text NOT NULL,
	notes text NOT NULL,
	created bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX discovery_client ON discovery (practice, client, id);

CREATE TABLE discovery_answer (
	practice bigint NOT NULL,
	discovery bigint NOT NULL,
	position bigint NOT NULL,
	topic text NOT NULL,
	question text NOT NULL,
	answer text NOT NULL,
	PRIMARY KEY (practice, discovery, position)
);
