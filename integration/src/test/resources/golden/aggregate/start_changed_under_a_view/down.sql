CREATE OR REPLACE AGGREGATE shop.total(integer) (
    SFUNC = shop.added,
    STYPE = bigint
);
