-- What an import changes is written beside the row, hidden, and takes its place at the switch.
ALTER TABLE import_made ADD COLUMN twin bigint NOT NULL DEFAULT 0; -- 0: none
CREATE INDEX import_made_twin ON import_made (practice, import, noun) WHERE twin > 0;
