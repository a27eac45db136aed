ALTER TYPE s.mood ADD VALUE 'sad' BEFORE 'ok';

ALTER SEQUENCE s.t2_id_seq RENAME TO t_id_seq;

ALTER TABLE s.t2 RENAME CONSTRAINT pk__t2__id TO pk__t__id;

ALTER TABLE s.t2 RENAME CONSTRAINT t2_id_not_null TO t_id_not_null;

ALTER TABLE s.t2 RENAME TO t;
