-- How a practice looks ahead: from which share of income one client is a danger.
CREATE TABLE outlook (
	practice bigint NOT NULL,
	share_percent bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice)
);
