-- A version that amends the one before continues its engagement: what was billed under that counts.
-- What was made of an accepted proposal is other work.
ALTER TABLE agreement ADD COLUMN amends boolean NOT NULL DEFAULT true;
UPDATE agreement SET amends = false WHERE version = 1 OR EXISTS (SELECT 1 FROM proposal p
	WHERE p.practice = agreement.practice AND p.agreement = agreement.id);

-- What came above what was open is the client's credit. Used for another invoice it is two payments
-- that know each other: no money moved. Paid back, it is a payment below zero.
ALTER TABLE payment ADD COLUMN twin bigint NOT NULL DEFAULT 0; -- its other half; 0: money moved

ALTER TABLE party ADD COLUMN started bigint NOT NULL DEFAULT 0; -- of the practice: its first day in business
