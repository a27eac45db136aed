CREATE SCHEMA shop;
CREATE TABLE shop.visits (id bigint NOT NULL, page text) PARTITION BY HASH (id, lower(page));
CREATE TABLE shop.visits_0 PARTITION OF shop.visits FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE shop.visits_1 PARTITION OF shop.visits FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE shop.words (word text, n integer) PARTITION BY LIST (lower(word) COLLATE "C" text_pattern_ops);
CREATE TABLE shop.words_a PARTITION OF shop.words FOR VALUES IN ('a', 'it''s');
