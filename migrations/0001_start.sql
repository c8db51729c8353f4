-- The first schema. One text for both engines: bigint, text, boolean, bytea; lines between
-- "-- only sqlite" / "-- only postgres" and "-- end" are for that engine.
--
-- The tenant (practice) leads every key. Nothing is NULL: 0, '' and false say "none", as zeroed
-- memory does in C. Instants are seconds UTC; walls are a day number and a second of the day, read
-- in the zone beside them. `changed` is the practice's change number that last touched the row.

CREATE TABLE practice (
	id bigint NOT NULL PRIMARY KEY,
	change bigint NOT NULL,
	name text NOT NULL,
	country text NOT NULL,
	region text NOT NULL,
	zone text NOT NULL,
	place text NOT NULL,
	language text NOT NULL,
	currency text NOT NULL,
	default_estimate bigint NOT NULL,
	buffer_percent bigint NOT NULL,
	gap bigint NOT NULL,
	demonstration boolean NOT NULL,
	created bigint NOT NULL
);

CREATE TABLE member (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	email text NOT NULL,
	email_folded text NOT NULL,
	name text NOT NULL,
	role text NOT NULL,
	language text NOT NULL,
	theme text NOT NULL,
	password text NOT NULL,
	created bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX member_email ON member (email_folded); -- a door: who logs in

-- Doors: looked up before a practice is known.
CREATE TABLE session (
	token bytea NOT NULL PRIMARY KEY, -- hashed
	practice bigint NOT NULL,
	member bigint NOT NULL,
	id bigint NOT NULL,
	csrf bytea NOT NULL,
	agent text NOT NULL,
	address text NOT NULL,
	created bigint NOT NULL,
	seen bigint NOT NULL,
	expires bigint NOT NULL
);
CREATE INDEX session_member ON session (practice, member);
CREATE TABLE throttle (
	subject text NOT NULL PRIMARY KEY, -- "account:…", "address:…", "all"
	failures bigint NOT NULL,
	since bigint NOT NULL
);
CREATE TABLE setup_link (
	token bytea NOT NULL PRIMARY KEY, -- hashed
	expires bigint NOT NULL
);
CREATE TABLE form_key (
	practice bigint NOT NULL,
	token text NOT NULL,
	answer text NOT NULL,
	made bigint NOT NULL,
	PRIMARY KEY (practice, token)
);
CREATE TABLE job (
	id bigint NOT NULL PRIMARY KEY,
	practice bigint NOT NULL,
	member bigint NOT NULL,
	kind text NOT NULL,
	subject bigint NOT NULL, -- the id of what it works on
	payload text NOT NULL,
	state text NOT NULL,	 -- waiting, running, done, parked
	attempts bigint NOT NULL,
	run_at bigint NOT NULL,
	lease_until bigint NOT NULL,
	lease_by text NOT NULL,
	progress bigint NOT NULL,
	total bigint NOT NULL,
	problem text NOT NULL,
	created bigint NOT NULL,
	ended bigint NOT NULL
);
CREATE INDEX job_due ON job (state, run_at);
CREATE INDEX job_practice ON job (practice, id);

CREATE TABLE audit (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	happened bigint NOT NULL,
	member bigint NOT NULL,
	client bigint NOT NULL,
	act text NOT NULL,
	noun text NOT NULL,
	noun_id bigint NOT NULL,
	detail text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX audit_client ON audit (practice, client, id);
CREATE INDEX audit_noun ON audit (practice, noun_id, id);

CREATE TABLE blob (
	practice bigint NOT NULL,
	hash text NOT NULL,
	size bigint NOT NULL,
	name text NOT NULL,
	media text NOT NULL,
	created bigint NOT NULL,
	PRIMARY KEY (practice, hash)
);

CREATE TABLE client (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	person boolean NOT NULL,
	name text NOT NULL,
	thread bigint NOT NULL,
	status text NOT NULL, -- prospect, active, paused, ended
	zone text NOT NULL,
	place text NOT NULL,
	country text NOT NULL,
	region text NOT NULL,
	language text NOT NULL,
	currency text NOT NULL,
	reply_within bigint NOT NULL,
	tone text NOT NULL,
	culture text NOT NULL,
	goals text NOT NULL,
	brand text NOT NULL,
	access text NOT NULL,
	notes text NOT NULL,
	reserved bigint NOT NULL,
	reserved_per text NOT NULL, -- '', week, month
	source text NOT NULL,
	import bigint NOT NULL,
	created bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

CREATE TABLE contact (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	name text NOT NULL,
	role text NOT NULL,
	language text NOT NULL,
	notes text NOT NULL,
	created bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX contact_client ON contact (practice, client);

CREATE TABLE reach (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	contact bigint NOT NULL,
	purpose text NOT NULL, -- formal, quick, meeting, urgent
	channel text NOT NULL,
	address text NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX reach_contact ON reach (practice, contact);

-- Weekly patterns. client 0: the member's own working hours.
CREATE TABLE hours (
	practice bigint NOT NULL,
	client bigint NOT NULL,
	member bigint NOT NULL,
	position bigint NOT NULL,
	days bigint NOT NULL, -- bit 0 Monday … bit 6 Sunday
	from_minute bigint NOT NULL,
	to_minute bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, client, member, position)
);

CREATE TABLE day_exception (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	member bigint NOT NULL,
	first_day bigint NOT NULL,
	last_day bigint NOT NULL,
	works boolean NOT NULL,
	from_minute bigint NOT NULL,
	to_minute bigint NOT NULL,
	name text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX day_exception_owner ON day_exception (practice, client, member);

CREATE TABLE stay (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	member bigint NOT NULL,
	from_day bigint NOT NULL,
	from_second bigint NOT NULL,
	zone text NOT NULL,
	place text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX stay_member ON stay (practice, member, from_day);

-- Public holidays typed or read from an ICS file, beside those the program knows.
CREATE TABLE holiday (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	country text NOT NULL,
	region text NOT NULL,
	day bigint NOT NULL,
	name text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX holiday_day ON holiday (practice, day);

CREATE TABLE board (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	name text NOT NULL,
	position bigint NOT NULL,
	foreign_source text NOT NULL,
	foreign_id text NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX board_foreign ON board (practice, foreign_source, foreign_id);
CREATE TABLE stage (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	board bigint NOT NULL,
	name text NOT NULL,
	kind text NOT NULL, -- open, waiting, done
	position bigint NOT NULL,
	foreign_id text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX stage_board ON stage (practice, board);

CREATE TABLE task (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	client bigint NOT NULL,
	board bigint NOT NULL,
	stage bigint NOT NULL,
	position bigint NOT NULL,
	title text NOT NULL,
	notes text NOT NULL,
	category text NOT NULL,
	estimate bigint NOT NULL,
	remaining bigint NOT NULL,
	remaining_at bigint NOT NULL,
	requested bigint NOT NULL,
	promised bigint NOT NULL,
	earliest_day bigint NOT NULL,
	earliest_second bigint NOT NULL,
	due_day bigint NOT NULL,
	due_second bigint NOT NULL,
	due_zone text NOT NULL,
	importance bigint NOT NULL,
	triage text NOT NULL, -- '', urgent, important, can_wait
	triage_day bigint NOT NULL,
	waiting_since bigint NOT NULL,
	waiting_for text NOT NULL,
	reachable_only boolean NOT NULL,
	done bigint NOT NULL,
	foreign_source text NOT NULL,
	foreign_id text NOT NULL,
	import bigint NOT NULL,
	created bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX task_board ON task (practice, board, done);
CREATE INDEX task_open ON task (practice, done, deleted);
CREATE INDEX task_client ON task (practice, client, done);
CREATE INDEX task_foreign ON task (practice, foreign_source, foreign_id);
CREATE INDEX task_bin ON task (practice, deleted) WHERE deleted > 0;

CREATE TABLE checklist_item (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	task bigint NOT NULL,
	position bigint NOT NULL,
	text text NOT NULL,
	done boolean NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX checklist_item_task ON checklist_item (practice, task);
CREATE TABLE dependency (
	practice bigint NOT NULL,
	task bigint NOT NULL,
	after_task bigint NOT NULL,
	PRIMARY KEY (practice, task, after_task)
);
CREATE TABLE task_template (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	name text NOT NULL,
	title text NOT NULL,
	notes text NOT NULL,
	category text NOT NULL,
	estimate bigint NOT NULL,
	checklist text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

CREATE TABLE calendar (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	name text NOT NULL,
	zone text NOT NULL,
	client bigint NOT NULL,
	foreign_id text NOT NULL,
	import bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE TABLE event (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	calendar bigint NOT NULL,
	client bigint NOT NULL,
	uid text NOT NULL,
	recurrence_day bigint NOT NULL,
	recurrence_second bigint NOT NULL,
	title text NOT NULL,
	place text NOT NULL,
	notes text NOT NULL,
	link text NOT NULL,
	start_day bigint NOT NULL,
	start_second bigint NOT NULL,
	end_day bigint NOT NULL,
	end_second bigint NOT NULL,
	all_day boolean NOT NULL,
	zone text NOT NULL,
	status text NOT NULL, -- confirmed, tentative, cancelled
	transparent boolean NOT NULL,
	declined boolean NOT NULL,
	rrule text NOT NULL,
	exdates text NOT NULL,
	last_day bigint NOT NULL, -- no occurrence ends after it; 2147483647: no end
	foreign_source text NOT NULL,
	import bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX event_days ON event (practice, last_day, start_day);
CREATE INDEX event_uid ON event (practice, calendar, uid);
CREATE INDEX event_moved ON event (practice, recurrence_day);
CREATE INDEX event_bin ON event (practice, deleted) WHERE deleted > 0;

CREATE TABLE entry (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	member bigint NOT NULL,
	client bigint NOT NULL,
	task bigint NOT NULL,
	start_at bigint NOT NULL,
	end_at bigint NOT NULL, -- 0: running
	note text NOT NULL,
	category text NOT NULL,
	tags text NOT NULL,
	billable boolean NOT NULL,
	colleague text NOT NULL,
	foreign_source text NOT NULL,
	foreign_id text NOT NULL,
	import bigint NOT NULL,
	deleted bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE INDEX entry_start ON entry (practice, start_at);
CREATE INDEX entry_running ON entry (practice, member) WHERE end_at = 0;
CREATE INDEX entry_task ON entry (practice, task, start_at);
CREATE INDEX entry_client ON entry (practice, client, start_at);
CREATE INDEX entry_foreign ON entry (practice, foreign_source, foreign_id);
CREATE INDEX entry_bin ON entry (practice, deleted) WHERE deleted > 0;

-- The stored plan: made anew when promises, hours, events or remaining minutes change.
CREATE TABLE plan (
	practice bigint NOT NULL,
	member bigint NOT NULL,
	made bigint NOT NULL,	   -- when
	fingerprint text NOT NULL, -- of everything it was made from
	verdict text NOT NULL,
	answer text NOT NULL,	   -- the whole answer as JSON, as `plan solve` prints it
	changed bigint NOT NULL,
	PRIMARY KEY (practice, member)
);
CREATE TABLE plan_block (
	practice bigint NOT NULL,
	member bigint NOT NULL,
	start_at bigint NOT NULL,
	end_at bigint NOT NULL,
	task bigint NOT NULL,
	PRIMARY KEY (practice, member, start_at)
);

-- What the plan says of each promise, and the sums of those that cannot be kept: ids of tasks with
-- blanks between; windows as seconds UTC, "from-to from-to".
CREATE TABLE plan_promise (
	practice bigint NOT NULL,
	member bigint NOT NULL,
	task bigint NOT NULL,
	minutes bigint NOT NULL,
	broken boolean NOT NULL,
	slack bigint NOT NULL,
	new_due bigint NOT NULL,
	PRIMARY KEY (practice, member, task)
);
CREATE TABLE plan_certificate (
	practice bigint NOT NULL,
	member bigint NOT NULL,
	number bigint NOT NULL,
	tasks text NOT NULL,
	windows text NOT NULL,
	need bigint NOT NULL,
	have bigint NOT NULL,
	PRIMARY KEY (practice, member, number)
);

CREATE TABLE import (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	member bigint NOT NULL,
	format text NOT NULL,
	file_name text NOT NULL,
	blob text NOT NULL,
	state text NOT NULL, -- staged, running, done, undone, failed
	options text NOT NULL, -- JSON: zone, client, dates, mapping
	report text NOT NULL,  -- JSON: counts and what was lost
	created bigint NOT NULL,
	ended bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);
CREATE TABLE import_made (
	practice bigint NOT NULL,
	import bigint NOT NULL,
	noun text NOT NULL,
	noun_id bigint NOT NULL,
	was text NOT NULL, -- '' when the import made it; else the row as it was before, JSON
	digest text NOT NULL, -- of what the file said: a file that says the same changes nothing
	changed bigint NOT NULL,
	PRIMARY KEY (practice, import, noun, noun_id)
);
CREATE INDEX import_made_noun ON import_made (practice, noun_id);

-- Full text over clients, contacts, tasks, events, entries: a row each, made of the others and never
-- backed up. The words are folded by base/fold and hold letters, digits and blanks only. Ids are
-- never shared between nouns, so on SQLite noun_id is the rowid, too.
-- only sqlite
CREATE VIRTUAL TABLE search USING fts5(practice UNINDEXED, noun UNINDEXED, noun_id UNINDEXED,
	client UNINDEXED, title UNINDEXED, title_words, text_words, prefix='2 3');
-- end
-- only postgres
CREATE TABLE search (
	practice bigint NOT NULL,
	noun text NOT NULL,
	noun_id bigint NOT NULL,
	client bigint NOT NULL,
	title text NOT NULL,
	title_words text NOT NULL,
	text_words text NOT NULL,
	PRIMARY KEY (practice, noun_id)
);
CREATE INDEX search_index ON search USING gin (
	(setweight(to_tsvector('simple', title_words), 'A') || to_tsvector('simple', text_words)));
-- end
