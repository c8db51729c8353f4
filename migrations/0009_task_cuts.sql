-- How the planner may cut a task.
ALTER TABLE task ADD COLUMN whole boolean NOT NULL DEFAULT false; -- in one go
ALTER TABLE task ADD COLUMN min_chunk bigint NOT NULL DEFAULT 0;  -- minutes; 0: cut as it fits
