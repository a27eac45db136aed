GRANT EXECUTE ON ROUTINE inventory.twice(integer) TO public;

REVOKE EXECUTE ON ROUTINE inventory.twice(integer) FROM app;

REVOKE SELECT ON inventory.products FROM public;

REVOKE SELECT, USAGE ON SEQUENCE inventory.numbers FROM app;

REVOKE EXECUTE ON ROUTINE inventory.nothing() FROM app;

REVOKE INSERT ON inventory.notes FROM app;

REVOKE UPDATE (line) ON inventory.notes FROM auditor;

REVOKE UPDATE (line) ON inventory.notes FROM app;

REVOKE SELECT (id) ON inventory.notes FROM auditor;

REVOKE SELECT (id) ON inventory.notes FROM app;

REVOKE CREATE ON SCHEMA inventory FROM app;
