CREATE FUNCTION hr.count_all() RETURNS bigint LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT count(*) FROM hr.employees;
END;
