REVOKE SELECT (line) ON inventory.notes FROM app;

ALTER TABLE inventory.notes ALTER COLUMN line DROP EXPRESSION;

GRANT SELECT (line) ON inventory.notes TO app;
