-- What is sold: services, packages made of them, what they are called in each language and what they
-- cost from a day on. Ids of services and packages never collide, so `sold` names either.
CREATE TABLE service (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	unit text NOT NULL,  -- hour, piece, month
	offer text NOT NULL, -- offered, extra, not_offered
	category text NOT NULL,
	created bigint NOT NULL,
	archived bigint NOT NULL, -- 0: still sold
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

CREATE TABLE package (
	practice bigint NOT NULL,
	id bigint NOT NULL,
	monthly boolean NOT NULL, -- else once
	created bigint NOT NULL,
	archived bigint NOT NULL,
	changed bigint NOT NULL,
	PRIMARY KEY (practice, id)
);

-- The deliverables of a package: so much of a service; hours, pieces or months in ten-thousandths.
CREATE TABLE package_line (
	practice bigint NOT NULL,
	package bigint NOT NULL,
	position bigint NOT NULL,
	service bigint NOT NULL,
	quantity bigint NOT NULL,
	PRIMARY KEY (practice, package, position)
);
CREATE INDEX package_line_service ON package_line (practice, service);

CREATE TABLE service_word (
	practice bigint NOT NULL,
	sold bigint NOT NULL, -- a service or a package
	position bigint NOT NULL,
	language text NOT NULL,
	name text NOT NULL,
	description text NOT NULL,
	PRIMARY KEY (practice, sold, position)
);

-- A version of a price: it holds from its day until the next one of the same currency.
CREATE TABLE price (
	practice bigint NOT NULL,
	sold bigint NOT NULL,
	currency text NOT NULL,
	from_day bigint NOT NULL,
	minor bigint NOT NULL,
	PRIMARY KEY (practice, sold, currency, from_day)
);
