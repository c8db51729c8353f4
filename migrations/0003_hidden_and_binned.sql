-- A calendar may be hidden, may take no time; days that differ, stays, holidays and task templates
-- lie in the bin before they go.
ALTER TABLE calendar ADD COLUMN hidden boolean NOT NULL DEFAULT false;
ALTER TABLE calendar ADD COLUMN idle boolean NOT NULL DEFAULT false;
ALTER TABLE day_exception ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
ALTER TABLE stay ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
ALTER TABLE holiday ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
ALTER TABLE task_template ADD COLUMN deleted bigint NOT NULL DEFAULT 0;
