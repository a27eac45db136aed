ALTER SCHEMA shop RENAME TO store;

ALTER TYPE store.state RENAME TO status;

ALTER ROUTINE store.tell(store.status) RENAME TO say;
