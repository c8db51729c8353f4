-- What makes the practice's paper its own: words of its own by language, a colour, a logo.
CREATE TABLE label (
	practice bigint NOT NULL,
	language text NOT NULL, -- lower case
	key text NOT NULL,
	text text NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, language, key)
);
CREATE TABLE paper (
	practice bigint NOT NULL,
	colour text NOT NULL, -- '': ink
	logo text NOT NULL,   -- hash of the kept file; '': none
	changed bigint NOT NULL,
	PRIMARY KEY (practice)
);

-- How paper looked when a document was issued on it, under the digest of its content. An invoice
-- names its own, so that it is drawn alike ever after.
CREATE TABLE paper_kept (
	practice bigint NOT NULL,
	digest text NOT NULL,
	content text NOT NULL,
	PRIMARY KEY (practice, digest)
);
ALTER TABLE invoice ADD COLUMN paper text NOT NULL DEFAULT ''; -- '': as shipped
