create type s.mood as enum ('sad','ok','happy');
create function s.ok(x int) returns boolean language sql immutable as 'select x>0';
