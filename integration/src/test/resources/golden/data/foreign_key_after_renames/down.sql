ALTER TABLE public.orders DROP CONSTRAINT fk;

DROP INDEX public.ix__orders__client;

ALTER SEQUENCE public.clients_id_seq RENAME TO customers_id_seq;

ALTER TABLE public.clients RENAME CONSTRAINT uq__clients__code TO uq__customers__number;

ALTER TABLE public.clients RENAME CONSTRAINT pk__clients__id TO pk__customers__id;

ALTER TABLE public.clients RENAME CONSTRAINT clients_id_not_null TO customers_id_not_null;

ALTER TABLE public.clients RENAME CONSTRAINT clients_code_not_null TO customers_number_not_null;

ALTER TABLE public.clients RENAME COLUMN code TO number;

ALTER TABLE public.orders RENAME COLUMN client TO customer;

ALTER TABLE public.clients RENAME TO customers;
