create type s.mood as enum ('sad','ok','happy');
create function s.ok(m s.mood) returns boolean language sql immutable as $$ select m is distinct from 'sad' $$;
