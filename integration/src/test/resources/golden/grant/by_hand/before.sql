create table inventory.notes (id int, line text);
create function inventory.twice(n integer) returns integer language sql as 'select n * 2';
create procedure inventory.nothing() language sql as 'select 1';
create sequence inventory.numbers;
