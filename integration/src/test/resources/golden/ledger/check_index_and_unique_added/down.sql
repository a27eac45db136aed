DROP INDEX ops.by_reason;

ALTER TABLE ops.stock DROP CONSTRAINT once;

ALTER TABLE ops.stock DROP CONSTRAINT known;
