CREATE VIEW hr.employees_leaves_statistics AS
SELECT id,
    ( SELECT COALESCE(sum(pointing.days), (0)::bigint) AS "coalesce"
           FROM hr.leaves pointing
          WHERE (pointing.employee_id = this_row.id)) AS days
   FROM hr.employees this_row;

GRANT SELECT, INSERT, UPDATE, DELETE ON hr.employees_leaves_statistics TO app;
