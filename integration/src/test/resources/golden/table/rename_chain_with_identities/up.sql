ALTER TABLE shop.b RENAME TO c;

ALTER TABLE shop.a RENAME TO b;

ALTER TABLE shop.b RENAME CONSTRAINT a_id_not_null TO b_id_not_null;

ALTER TABLE shop.c RENAME CONSTRAINT b_id_not_null TO c_id_not_null;

ALTER TABLE shop.c RENAME CONSTRAINT pk__b__id TO pk__c__id;

ALTER TABLE shop.b RENAME CONSTRAINT pk__a__id TO pk__b__id;

ALTER SEQUENCE shop.b_id_seq RENAME TO c_id_seq;

ALTER SEQUENCE shop.a_id_seq RENAME TO b_id_seq;
