CREATE SCHEMA "Other Shop";

CREATE FUNCTION "Other Shop"._uuid7()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
RETURN (SELECT (encode(((SUBSTRING(int8send((moment.us / 1000)) FROM 3) || SUBSTRING(int4send(((28672 + (((moment.us % (1000)::bigint) * 4096) / 1000)))::integer) FROM 3)) || SUBSTRING(uuid_send(gen_random_uuid()) FROM 9)), 'hex'::text))::uuid AS encode FROM (SELECT ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint AS us) moment);

COMMENT ON FUNCTION "Other Shop"._uuid7() IS 'a UUID of version 7, as uuidv7() makes it from PostgreSQL 18 on';

CREATE TABLE "Other Shop"."Order" (
    "Order Id" uuid DEFAULT "Other Shop"._uuid7() NOT NULL,
    note text,
    CONSTRAINT "pk__Order__Order Id" PRIMARY KEY ("Order Id")
);

CREATE FUNCTION shop._uuid7()
 RETURNS uuid
 LANGUAGE sql
 PARALLEL SAFE
RETURN (SELECT (encode(((SUBSTRING(int8send((moment.us / 1000)) FROM 3) || SUBSTRING(int4send(((28672 + (((moment.us % (1000)::bigint) * 4096) / 1000)))::integer) FROM 3)) || SUBSTRING(uuid_send(gen_random_uuid()) FROM 9)), 'hex'::text))::uuid AS encode FROM (SELECT ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint AS us) moment);

COMMENT ON FUNCTION shop._uuid7() IS 'a UUID of version 7, as uuidv7() makes it from PostgreSQL 18 on';

ALTER TABLE shop.customers
    ALTER COLUMN id SET DEFAULT shop._uuid7();

CREATE TABLE shop.orders (
    order_id uuid DEFAULT shop._uuid7() NOT NULL,
    customer_id uuid,
    CONSTRAINT pk__orders__order_id PRIMARY KEY (order_id)
);

CREATE INDEX ix__orders__customer_id ON shop.orders USING btree (customer_id);

ALTER TABLE shop.orders ADD CONSTRAINT fk__orders__customer_id__customers FOREIGN KEY (customer_id) REFERENCES shop.customers(id);
