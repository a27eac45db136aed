CREATE TABLE shop.visits (
    id bigint NOT NULL,
    page text
)
    PARTITION BY HASH (id, lower(page));

CREATE TABLE shop.visits_0 PARTITION OF shop.visits
    FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE shop.visits_1 PARTITION OF shop.visits
    FOR VALUES WITH (modulus 2, remainder 1);
