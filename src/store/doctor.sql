-- doctor_problems(): rows sqlite
SELECT integrity_check AS problem FROM pragma_integrity_check(20) WHERE integrity_check <> 'ok';

-- doctor_problems(): rows postgres
-- PostgreSQL checks pages as it reads them; what it knows of itself are indexes that were not
-- finished.
SELECT CAST(made.relname AS text) AS problem FROM pg_index
JOIN pg_class AS made ON made.oid = pg_index.indexrelid WHERE NOT pg_index.indisvalid;

-- doctor_newest(): rows
SELECT max(id) AS id FROM audit;
