-- service_word_clear($1 practice bigint, $2 sold bigint): none
DELETE FROM service_word WHERE practice = $1 AND sold = $2;

-- service_word_add($1 practice bigint, $2 sold bigint, $3 position bigint, $4 language text,
-- $5 name text, $6 description text): none
INSERT INTO service_word (practice, sold, position, language, name, description)
VALUES ($1, $2, $3, $4, $5, $6);

-- service_word_list($1 practice bigint): rows
-- Of everything that is sold.
SELECT sold, language, name, description FROM service_word WHERE practice = $1
ORDER BY sold, position;
