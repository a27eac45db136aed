ALTER SEQUENCE shop.b_id_seq RENAME TO a_id_seq;

ALTER SEQUENCE shop.c_id_seq RENAME TO b_id_seq;

ALTER TABLE shop.b RENAME CONSTRAINT pk__b__id TO pk__a__id;

ALTER TABLE shop.c RENAME CONSTRAINT pk__c__id TO pk__b__id;

ALTER TABLE shop.c RENAME CONSTRAINT c_id_not_null TO b_id_not_null;

ALTER TABLE shop.b RENAME CONSTRAINT b_id_not_null TO a_id_not_null;

ALTER TABLE shop.b RENAME TO a;

ALTER TABLE shop.c RENAME TO b;
