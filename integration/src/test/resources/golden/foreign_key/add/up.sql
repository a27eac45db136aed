DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM public.orders AS source
        WHERE source.customer_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM public.customers AS target WHERE target.id = source.customer_id)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of public.orders point by customer_id to no row of public.customers (fk_customer): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

CREATE INDEX ix__orders__customer_id ON public.orders USING btree (customer_id);

ALTER TABLE public.orders ADD CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE CASCADE;
