GRANT CREATE ON SCHEMA inventory TO app;

GRANT SELECT (id) ON inventory.notes TO app;

GRANT SELECT (id) ON inventory.notes TO auditor;

GRANT UPDATE (line) ON inventory.notes TO app;

GRANT UPDATE (line) ON inventory.notes TO auditor;

GRANT INSERT ON inventory.notes TO app WITH GRANT OPTION;

GRANT EXECUTE ON ROUTINE inventory.nothing() TO app;

GRANT SELECT, USAGE ON SEQUENCE inventory.numbers TO app;

GRANT SELECT ON inventory.products TO public;

GRANT EXECUTE ON ROUTINE inventory.twice(integer) TO app;

REVOKE EXECUTE ON ROUTINE inventory.twice(integer) FROM public;
