-- What is wished of the plan, below every promise; and which task a colleague does.
ALTER TABLE client ADD COLUMN before_morning boolean NOT NULL DEFAULT false; -- ready when their day begins
ALTER TABLE practice ADD COLUMN break_after bigint NOT NULL DEFAULT 0;   -- after so many minutes of work …
ALTER TABLE practice ADD COLUMN break_minutes bigint NOT NULL DEFAULT 0; -- … so many of rest; 0: none
ALTER TABLE task ADD COLUMN colleague text NOT NULL DEFAULT '';          -- whom it is left with; empty: nobody
ALTER TABLE task_before ADD COLUMN colleague text NOT NULL DEFAULT '';
-- In an emergency a task is left with a colleague.
ALTER TABLE incident ADD COLUMN colleague text NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN left_task bigint NOT NULL DEFAULT 0;
