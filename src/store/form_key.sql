-- form_key_claim($1 practice bigint, $2 token text, $3 made bigint): none
INSERT INTO form_key (practice, token, answer, made) VALUES ($1, $2, '', $3)
ON CONFLICT (practice, token) DO NOTHING;

-- form_key_answer_save($1 practice bigint, $2 token text, $3 answer text): none
UPDATE form_key SET answer = $3 WHERE practice = $1 AND token = $2;

-- form_key_load($1 practice bigint, $2 token text): rows
SELECT answer FROM form_key WHERE practice = $1 AND token = $2;

-- form_key_expire($1 practice bigint, $2 before bigint): none
DELETE FROM form_key WHERE practice = $1 AND made < $2;
