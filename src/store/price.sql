-- price_clear($1 practice bigint, $2 sold bigint): none
DELETE FROM price WHERE practice = $1 AND sold = $2;

-- price_add($1 practice bigint, $2 sold bigint, $3 currency text, $4 from_day bigint,
-- $5 minor bigint): none
INSERT INTO price (practice, sold, currency, from_day, minor) VALUES ($1, $2, $3, $4, $5);

-- price_list($1 practice bigint): rows
-- Of everything that is sold.
SELECT sold, currency, from_day, minor FROM price WHERE practice = $1 ORDER BY sold, from_day;
