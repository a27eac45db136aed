DROP FUNCTION shop.typed_by_what_is_gone();

DROP FUNCTION shop.reads_what_is_gone();

DROP TABLE shop.things;

DROP FUNCTION shop.ends_nowhere();
