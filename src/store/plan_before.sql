-- plan_before_save($1 practice bigint, $2 member bigint, $3 change bigint, $4 kept_at bigint,
-- $5 blocks text, $6 pins text): none
INSERT INTO plan_before (practice, member, change, kept_at, blocks, pins)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (practice, member, change) DO NOTHING;

-- plan_before_load($1 practice bigint, $2 member bigint, $3 change bigint): rows
SELECT blocks, pins FROM plan_before WHERE practice = $1 AND member = $2 AND change = $3;

-- plan_before_delete($1 practice bigint, $2 member bigint, $3 change bigint): none
DELETE FROM plan_before WHERE practice = $1 AND member = $2 AND change = $3;

-- plan_before_expire($1 practice bigint, $2 before bigint): none
DELETE FROM plan_before WHERE practice = $1 AND kept_at < $2;
