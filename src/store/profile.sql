-- profile_word_clear($1 practice bigint): none
DELETE FROM profile_word WHERE practice = $1;

-- profile_word_add($1 practice bigint, $2 language text, $3 position bigint, $4 niche text): none
INSERT INTO profile_word (practice, language, position, niche) VALUES ($1, $2, $3, $4);

-- profile_word_list($1 practice bigint): rows
SELECT language, niche FROM profile_word WHERE practice = $1 ORDER BY position;

-- profile_item_clear($1 practice bigint): none
DELETE FROM profile_item WHERE practice = $1;

-- profile_item_add($1 practice bigint, $2 language text, $3 kind text, $4 position bigint,
-- $5 name text): none
INSERT INTO profile_item (practice, language, kind, position, name) VALUES ($1, $2, $3, $4, $5);

-- profile_item_list($1 practice bigint): rows
SELECT language, kind, name FROM profile_item WHERE practice = $1 ORDER BY position;
