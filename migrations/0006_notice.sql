-- What is written to clients: the owner's own texts, which stand before the shipped ones, and what
-- was written, to whom, when and why. contact, task, incident 0: none; sent 0: ready, not told yet.
CREATE TABLE notice_text (
	practice bigint NOT NULL,
	kind text NOT NULL,
	language text NOT NULL,
	subject text NOT NULL,
	body text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, kind, language)
);
CREATE TABLE notice (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	kind text NOT NULL,
	client bigint NOT NULL,
	contact bigint NOT NULL,
	task bigint NOT NULL,
	incident bigint NOT NULL,
	language text NOT NULL,
	recipient text NOT NULL,
	channel text NOT NULL, -- as in reach; '': none was chosen
	address text NOT NULL,
	subject text NOT NULL,
	body text NOT NULL,
	why text NOT NULL,
	made bigint NOT NULL,
	sent bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX notice_client ON notice (practice, client, id);
CREATE INDEX notice_incident ON notice (practice, incident, id);
