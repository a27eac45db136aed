DROP TRIGGER ops_stock_claim_keys ON ops.stock;

DROP FUNCTION ops.ops_stock_claim_keys();

DROP TABLE ops.stock_keys;

DROP INDEX ops.ix__stock__idempotency_key;

ALTER TABLE ops.stock DROP COLUMN idempotency_key;
