CREATE MATERIALIZED VIEW shop."Größe ""x""" AS
SELECT name AS "A b",
    price AS "select"
   FROM shop.products;

CREATE INDEX "i x" ON shop."Größe ""x""" USING btree ("A b");

CREATE MATERIALIZED VIEW shop.second AS
SELECT "A b"
   FROM shop."Größe ""x""";
