CREATE TABLE shop.refunds (
    sale bigint,
    sold_at date
);

CREATE TABLE shop.sales (
    id bigint NOT NULL,
    sold_at date DEFAULT '2026-01-01'::date NOT NULL,
    kind text COLLATE "C" DEFAULT 'a'::text,
    amount integer,
    CONSTRAINT sales_pkey PRIMARY KEY (id, sold_at),
    CONSTRAINT positive CHECK ((amount > 0))
)
    PARTITION BY RANGE (sold_at);

CREATE INDEX sales_kind ON shop.sales USING btree (kind) WHERE (amount > 1);

CREATE TABLE shop.sales_1 PARTITION OF shop.sales (
    CONSTRAINT small CHECK ((amount < 1000))
)
    FOR VALUES FROM ('2026-01-01') TO ('2026-02-01') WITH (fillfactor = '70');

ALTER TABLE shop.sales_1 ENABLE ROW LEVEL SECURITY;

COMMENT ON TABLE shop.sales_1 IS 'January';

ALTER TABLE shop.sales_1 ALTER COLUMN kind SET DEFAULT 'own'::text;

ALTER TABLE shop.sales_1 ALTER COLUMN amount SET NOT NULL;

COMMENT ON COLUMN shop.sales_1.amount IS 'in January';

CREATE INDEX sales_1_amount ON shop.sales_1 USING btree (amount);

CREATE TABLE shop.sales_2 PARTITION OF shop.sales
    FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')
    PARTITION BY HASH (id);

CREATE TABLE shop.sales_2_a PARTITION OF shop.sales_2
    FOR VALUES WITH (modulus 1, remainder 0);

CREATE TABLE shop.sales_rest PARTITION OF shop.sales
    DEFAULT;

ALTER TABLE shop.refunds ADD CONSTRAINT refunds_sale_sold_at_fkey FOREIGN KEY (sale, sold_at) REFERENCES shop.sales(id, sold_at);

CREATE FUNCTION shop.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;

CREATE TRIGGER touch BEFORE INSERT ON shop.sales FOR EACH ROW EXECUTE FUNCTION shop.touch();

CREATE POLICY mine ON shop.sales_1
    FOR ALL
    TO public
    USING ((amount > 1));

GRANT SELECT ON shop.sales_1 TO public;
