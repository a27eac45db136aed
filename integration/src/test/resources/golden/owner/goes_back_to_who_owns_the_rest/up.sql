REVOKE SELECT, INSERT ON shop.notes FROM app;

ALTER TABLE shop.notes OWNER TO app;

SET ROLE app;

GRANT SELECT ON shop.notes TO auditor;

RESET ROLE;
