package dev.pgcraft.benchmarks;

/**
 * One of four kinds of table that many databases have, as it stands in a model.
 *
 * <p>Each has 7 to 8 columns with its key, two checks, two indexes, a foreign key and a view. In the text,
 * {@code <name>} is the resource, {@code <table>} its last part, {@code <other>} what its foreign key points to, and
 * {@code <bound>} a number.
 */
enum Shape {
    CUSTOMERS("crm.customers", """
              <name>:
                columns:
                  email: varchar(<bound>) not null
                  name: text not null
                  country: char(2) not null default 'NO'
                  credit: numeric(12,2) not null default 0
                  active: boolean not null default true
                  joined_on: date not null default current_date
                  referrer_id: bigint
                checks:
                  <table>_credit: "{credit} between 0 and <bound>"
                  <table>_email: "position('@' in {email}) > 1"
                indexes:
                  ix_<table>_email:
                    columns: "lower({email})"
                    unique: true
                  ix_<table>_referrer: "{referrer_id}"
                foreign_keys:
                  fk_<table>_referrer:
                    references:
                      referrer_id: <other>.id
                    on_delete: set null
            """, "select id, name, email from <name> where active"),

    PRODUCTS(
            "catalog.products",
            """
              <name>:
                columns:
                  sku: varchar(<bound>) not null
                  title: text not null
                  price: numeric(10,2) not null
                  gross: numeric generated always as ({price} * 1.25) stored
                  attributes: jsonb not null default '{}'
                  added_at: timestamptz not null default now()
                  supplier_id: bigint not null
                checks:
                  <table>_price: "{price} > 0"
                  <table>_sku: "{sku} ~ '^[A-Z0-9-]+$'"
                indexes:
                  ix_<table>_attributes:
                    columns: "{attributes}"
                    using: gin
                  ix_<table>_supplier: ["{supplier_id}", "{sku}"]
                foreign_keys:
                  fk_<table>_supplier:
                    references:
                      supplier_id: <other>.id
                    on_delete: cascade
            """,
            "select p.id, p.title, coalesce(p.gross, p.price) as price from <name> p where p.price < <bound>"),

    ORDERS("sales.orders", """
              <name>:
                columns:
                  number: text not null
                  status: text not null default 'open'
                  placed_at: timestamptz not null default now()
                  total: numeric(12,2) not null default 0
                  discount: numeric(5,2)
                  customer_id: bigint not null
                checks:
                  <table>_status: "{status} in ('open', 'paid', 'sent', 'closed')"
                  <table>_discount: "{discount} is null or {discount} <= <bound>"
                indexes:
                  ix_<table>_customer: ["{customer_id}", "{placed_at}"]
                  ix_<table>_open:
                    columns: "{placed_at}"
                    where: "{status} = 'open'"
                foreign_keys:
                  fk_<table>_customer:
                    raw_references:
                      customer_id: <other>.id
                    on_delete: restrict
            """, """
            select customer_id, count(*) as order_count, sum(total) as order_total from <name> group by customer_id"""),

    EVENTS(
            "audit.events",
            """
              <name>:
                columns:
                  kind: text not null
                  severity: smallint not null default 1
                  source: uuid not null default gen_random_uuid()
                  tags: text[] not null default '{}'
                  happened_at: timestamp not null
                  noted_at: timestamptz not null default now()
                  subject_id: bigint
                checks:
                  <table>_severity: "{severity} between 1 and <bound>"
                  <table>_kind: "length({kind}) > 0"
                indexes:
                  ix_<table>_subject: "{subject_id}"
                  ix_<table>_kind:
                    columns: ["{kind}", "{happened_at}"]
                    include: ["{severity}"]
                foreign_keys:
                  fk_<table>_subject:
                    references:
                      subject_id: <other>.id
            """,
            "select date_trunc('day', happened_at) as day, kind, max(severity) as worst from <name> group by 1, 2");

    private final String prefix;
    private final String resource;
    private final String query;

    Shape(String prefix, String resource, String query) {
        this.prefix = prefix;
        this.resource = resource;
        this.query = query;
    }

    /** The shape of a model's resource number {@code number}: they take turns. */
    static Shape of(int number) {
        return values()[number % values().length];
    }

    /** The name of a model's resource number {@code number}. */
    static String name(int number) {
        return "%s_%05d".formatted(of(number).prefix, number);
    }

    /** Resource number {@code number} in YAML. */
    String resource(int number, int other, int bound) {
        String name = name(number);
        return resource.replace("<name>", name)
                .replace("<table>", name.substring(name.indexOf('.') + 1))
                .replace("<other>", name(other))
                .replace("<bound>", Integer.toString(bound));
    }

    /** The view on resource number {@code number} in YAML. */
    String view(int number, int bound) {
        String query = this.query.replace("<name>", name(number)).replace("<bound>", Integer.toString(bound));
        return "  %s_seen: \"%s\"%n".formatted(name(number), query).replace("\r\n", "\n");
    }
}
