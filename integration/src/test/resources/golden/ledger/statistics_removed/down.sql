CREATE VIEW ops.stock_days_statistics AS
SELECT id,
    ( SELECT sum(pointing.days) AS sum
           FROM ops.sites pointing
          WHERE (pointing.stock_id = this_row.id)) AS days
   FROM ops.stock this_row;
