-- One booking of a bank may bundle several payments: CAMT tells each, other formats their sum. The
-- lines of one booking bear the same batch, so that the sum is known when another file brings it.
ALTER TABLE bank_line ADD COLUMN batch bigint NOT NULL DEFAULT 0; -- 0: it came alone
