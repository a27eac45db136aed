CREATE MATERIALIZED VIEW shop."Größe ""x""" ("A b", "select") AS SELECT name, price FROM shop.products;
CREATE INDEX "i x" ON shop."Größe ""x""" ("A b");
CREATE MATERIALIZED VIEW shop.second AS SELECT "A b" FROM shop."Größe ""x""";
