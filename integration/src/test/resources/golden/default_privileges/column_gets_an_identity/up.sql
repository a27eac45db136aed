ALTER DEFAULT PRIVILEGES IN SCHEMA shop REVOKE USAGE ON SEQUENCES FROM app;

ALTER TABLE shop.notes
    ALTER COLUMN n ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('shop.notes', 'n'), greatest(max(n) + 1, 1), false) FROM shop.notes;

GRANT USAGE ON SEQUENCE shop.notes_n_seq TO app;

ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT USAGE ON SEQUENCES TO app;
