package dev.pgcraft.commandline;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that others keep in a database: tools' tables, extensions, objects of every kind. */
final class Neighbours {

    private static final List<String> CATALOGS = List.of(
            "pg_namespace",
            "pg_proc",
            "pg_constraint",
            "pg_trigger",
            "pg_rewrite",
            "pg_policy",
            "pg_publication",
            "pg_publication_rel",
            "pg_event_trigger",
            "pg_extension",
            "pg_operator",
            "pg_opclass",
            "pg_cast",
            "pg_attrdef",
            "pg_type",
            "pg_statistic_ext",
            "pg_collation",
            "pg_ts_config",
            "pg_foreign_server");

    /** As each tool makes it, here or in a schema of choice. */
    private static final String TOOLS = """
            CREATE TABLE %1$s.flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50),
                description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,
                checksum int, installed_by varchar(100) NOT NULL, installed_on timestamp DEFAULT now() NOT NULL,
                execution_time int NOT NULL, success boolean NOT NULL);
            CREATE INDEX flyway_schema_history_s_idx ON %1$s.flyway_schema_history (success);
            CREATE TABLE %1$s.databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL,
                filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL, orderexecuted int NOT NULL,
                exectype varchar(10) NOT NULL, md5sum varchar(35));
            CREATE TABLE %1$s.databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL,
                lockgranted timestamp, lockedby varchar(255));
            CREATE TABLE %1$s.alembic_version (version_num varchar(32) PRIMARY KEY);
            INSERT INTO %1$s.alembic_version VALUES ('ae1027a6acf');
            INSERT INTO %1$s.databasechangeloglock VALUES (1, false);
            """;

    private static final String OBJECTS = """
            CREATE SCHEMA crm;
            CREATE TYPE crm.mood AS ENUM ('glad', 'sad');
            CREATE DOMAIN crm.percent AS numeric CHECK (VALUE BETWEEN 0 AND 100);
            CREATE TABLE crm.clients (id serial PRIMARY KEY, mood crm.mood, share crm.percent);
            INSERT INTO crm.clients (mood, share) VALUES ('glad', 10);
            CREATE VIEW crm.glad AS SELECT id FROM crm.clients WHERE mood = 'glad';
            CREATE MATERIALIZED VIEW crm.counted AS SELECT count(*) FROM crm.clients;
            CREATE RULE quiet AS ON DELETE TO crm.clients DO INSTEAD NOTHING;
            CREATE FUNCTION crm.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touch BEFORE INSERT ON crm.clients FOR EACH ROW EXECUTE FUNCTION crm.touch();
            CREATE AGGREGATE crm.total (numeric) (sfunc = numeric_add, stype = numeric, initcond = '0');
            CREATE TABLE crm.log (at date NOT NULL) PARTITION BY RANGE (at);
            CREATE TABLE crm.log_2026 PARTITION OF crm.log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
            CREATE STATISTICS crm.clients_stats ON mood, share FROM crm.clients;
            ALTER TABLE crm.clients ENABLE ROW LEVEL SECURITY;
            CREATE POLICY everybody ON crm.clients USING (true);
            CREATE PUBLICATION feed FOR TABLE crm.clients;
            CREATE FUNCTION crm.seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
            CREATE EVENT TRIGGER seen ON ddl_command_end EXECUTE FUNCTION crm.seen();
            CREATE CAST (crm.percent AS text) WITH INOUT AS ASSIGNMENT;
            """;

    private final Shop shop;

    Neighbours(Shop shop) {
        this.shop = shop;
    }

    /** Moves in: everywhere but in the shop's own schema. */
    void moveIn() throws SQLException {
        shop.run("SET client_min_messages = error; " + OBJECTS + TOOLS.formatted("public"));
        shop.run("CREATE SCHEMA extensions");
        for (String extension : List.of("pg_trgm", "hstore", "citext", "btree_gist", "pgcrypto")) {
            boolean isThere = shop.ask(
                            "SELECT count(*) FROM pg_available_extensions WHERE name = '%s'".formatted(extension))
                    .equals("1");
            if (isThere) {
                String schema = extension.startsWith("p") ? "public" : "extensions";
                shop.run("CREATE EXTENSION %s SCHEMA %s".formatted(extension, schema));
            }
        }
    }

    /** Puts the tools' tables into a schema that is there. */
    void moveInto(String schema) throws SQLException {
        shop.run(TOOLS.formatted(schema));
    }

    /** Takes them out again. */
    void moveOutOf(String schema) throws SQLException {
        for (String table :
                List.of("flyway_schema_history", "databasechangelog", "databasechangeloglock", "alembic_version")) {
            shop.run("DROP TABLE %s.%s".formatted(schema, table));
        }
    }

    /** Every catalog row of theirs and every row of their tables, a line each. */
    SortedSet<String> belongings() throws SQLException {
        SortedSet<String> all = new TreeSet<>();
        for (String catalog : CATALOGS) {
            all.addAll(lines("SELECT '%1$s ' || each::text FROM %1$s AS each WHERE oid >= 16384".formatted(catalog)));
        }
        all.addAll(lines("SELECT 'pg_index ' || each::text FROM pg_index AS each WHERE indexrelid >= 16384"));
        all.addAll(lines("SELECT 'pg_attribute ' || each::text FROM pg_attribute AS each WHERE attrelid >= 16384"));
        all.addAll(lines("SELECT 'pg_depend ' || each::text FROM pg_depend AS each WHERE objid >= 16384"));
        all.addAll(lines("SELECT 'pg_description ' || each::text FROM pg_description AS each WHERE objoid >= 16384"));
        all.addAll(lines("SELECT 'pg_class ' || row(oid, relname, relnamespace, reltype, relowner, relkind, reloptions,"
                + " relacl, relhasrules, relhastriggers, relrowsecurity, relispartition, relpersistence)"
                + " FROM pg_class WHERE oid >= 16384"));
        all.addAll(lines("SELECT 'rows ' || query_to_xml(format('SELECT * FROM %s', oid::regclass), true, true, '')"
                + " FROM pg_class WHERE relkind IN ('r', 'm') AND oid >= 16384"
                + " AND relnamespace IN ('crm'::regnamespace, 'public'::regnamespace)"));
        return all;
    }

    private List<String> lines(String query) throws SQLException {
        String all = "SELECT coalesce(string_agg(line, chr(1)), '') FROM (%s) AS lines (line)".formatted(query);
        return List.of(shop.ask(all).split("\u0001"));
    }
}
