REVOKE SELECT (line) ON inventory.notes FROM app;

ALTER TABLE inventory.notes DROP COLUMN line;

ALTER TABLE inventory.notes ADD COLUMN line text GENERATED ALWAYS AS ('x'::text) STORED;

GRANT SELECT (line) ON inventory.notes TO app;
