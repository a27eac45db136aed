DROP VIEW ops.stock_days_statistics;
