DROP TRIGGER ops_stock_remember_unbalanced ON ops.stock;

DROP TRIGGER ops_stock_judge_unbalanced ON ops.stock_unbalanced;

DROP FUNCTION ops.ops_stock_judge_unbalanced();

DROP FUNCTION ops.ops_stock_remember_unbalanced();

ALTER TABLE ops.stock DROP CONSTRAINT ck__stock__direction;

ALTER TABLE ops.stock DROP CONSTRAINT ck__stock__direction_value;

DROP TABLE ops.stock_unbalanced;

CREATE OR REPLACE VIEW ops.stock_balances AS
SELECT warehouse,
    sum(value) AS balance
   FROM ops.stock l
  GROUP BY warehouse;

ALTER TABLE ops.stock DROP COLUMN direction;
