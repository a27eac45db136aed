create table inventory.notes (id int, line text generated always as ('x') stored);
grant select (line) on inventory.notes to app;
