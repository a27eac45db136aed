DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM (SELECT customer AS client FROM public.orders) AS source
        WHERE source.client IS NOT NULL
            AND NOT EXISTS (SELECT FROM (SELECT number AS code FROM public.customers) AS target WHERE target.code = source.client)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of public.orders point by client to no row of public.customers (fk): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE public.customers RENAME TO clients;

ALTER TABLE public.orders RENAME COLUMN customer TO client;

ALTER TABLE public.clients RENAME COLUMN number TO code;

ALTER TABLE public.clients RENAME CONSTRAINT customers_number_not_null TO clients_code_not_null;

ALTER TABLE public.clients RENAME CONSTRAINT customers_id_not_null TO clients_id_not_null;

ALTER TABLE public.clients RENAME CONSTRAINT pk__customers__id TO pk__clients__id;

ALTER TABLE public.clients RENAME CONSTRAINT uq__customers__number TO uq__clients__code;

ALTER SEQUENCE public.customers_id_seq RENAME TO clients_id_seq;

CREATE INDEX ix__orders__client ON public.orders USING btree (client);

ALTER TABLE public.orders ADD CONSTRAINT fk FOREIGN KEY (client) REFERENCES public.clients(code);
