DROP VIEW hr.employees_leaves_statistics;
