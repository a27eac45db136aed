DROP VIEW ops.stock_balances;
