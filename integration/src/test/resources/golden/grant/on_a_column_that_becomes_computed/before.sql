create table inventory.notes (id int, line text);
grant select (line) on inventory.notes to app;
