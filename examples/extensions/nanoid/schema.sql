CREATE SCHEMA web;

CREATE FUNCTION web._nanoid(length integer)
 RETURNS text
 LANGUAGE sql
 PARALLEL SAFE
RETURN (SELECT string_agg(substr('-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'::text, (1 + (get_byte(uuid_send(gen_random_uuid()), 0) % 64)), 1), ''::text) AS string_agg FROM generate_series(1, _nanoid.length) generate_series(generate_series));

COMMENT ON FUNCTION web._nanoid(integer) IS 'random letters';

CREATE TABLE web.links (
    slug text DEFAULT web._nanoid(8) NOT NULL,
    target text NOT NULL,
    CONSTRAINT pk__links__slug PRIMARY KEY (slug)
);

CREATE TABLE web.visits (
    id text DEFAULT web._nanoid(21) NOT NULL,
    slug text NOT NULL,
    CONSTRAINT pk__visits__id PRIMARY KEY (id)
);

CREATE INDEX ix__visits__slug ON web.visits USING btree (slug);

ALTER TABLE web.visits ADD CONSTRAINT fk__visits__slug__links FOREIGN KEY (slug) REFERENCES web.links(slug);
