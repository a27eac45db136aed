CREATE TABLE shop.words (
    word text,
    n integer
)
    PARTITION BY LIST (lower(word) COLLATE "C" text_pattern_ops);

CREATE TABLE shop.words_a PARTITION OF shop.words
    FOR VALUES IN ('a', 'it''s');
