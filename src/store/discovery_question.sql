-- discovery_question_clear($1 practice bigint, $2 language text): none
DELETE FROM discovery_question WHERE practice = $1 AND language = $2;

-- discovery_question_add($1 practice bigint, $2 language text, $3 position bigint, $4 topic text,
-- $5 question text): none
INSERT INTO discovery_question (practice, language, position, topic, question)
VALUES ($1, $2, $3, $4, $5);

-- discovery_question_list($1 practice bigint, $2 language text): rows
SELECT topic, question FROM discovery_question WHERE practice = $1 AND language = $2
ORDER BY position;

-- discovery_question_languages($1 practice bigint): rows
SELECT DISTINCT language FROM discovery_question WHERE practice = $1;
