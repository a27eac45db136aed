create type s.mood as enum ('ok','happy');
create function s.ok(m s.mood) returns boolean language sql immutable as $$ select m is distinct from null::s.mood $$;
