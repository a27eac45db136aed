INSERT INTO web.links (target) VALUES ('https://example.com')
RETURNING target, length(slug), slug ~ '^[-_0-9A-Za-z]+$' AS stands_in_a_url;
INSERT INTO web.visits (slug) SELECT slug FROM web.links RETURNING length(id);

-- Keys may be given, too.
INSERT INTO web.links (slug, target) VALUES ('tea', 'https://example.com/tea') RETURNING slug;
