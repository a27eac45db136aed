create table inventory.notes (id int, line text);
create function inventory.twice(n integer) returns bigint language sql as 'select n * 2::bigint';
create procedure inventory.nothing() language sql as 'select 1';
create sequence inventory.numbers;
revoke execute on function inventory.twice(integer) from public;
grant execute on function inventory.twice(integer) to app;
