package dev.pgcraft.large;

import java.util.ArrayList;
import java.util.List;

/** What grew for twenty years: every habit its authors ever had, names of all sorts, views on views. */
public record OldSystem(int version, String staff, String clerk) implements LargeSchema {

    private static final int AREAS = 60;

    private static final List<String> NAMES = List.of(
            "Kunden",
            "Order Items",
            "tblArtikel",
            "select",
            "Straße 24",
            "a.b",
            "say \"hi\"",
            "ЗАКАЗЫ",
            "注文",
            "x' OR 1=1",
            "user",
            "{braces}",
            "it's",
            "back\\slash",
            "$dollar$",
            " leading",
            "UPPER",
            "a-very-long-name-that-fills-all-the-bytes");

    private static final String START = """
            CREATE SCHEMA "Alt"
            CREATE SCHEMA "Old. System"
            CREATE SCHEMA audit
            CREATE TYPE "Alt"."Status" AS ENUM ('Offen', 'zu', 'weiß nicht', '"quoted"', '')
            CREATE DOMAIN "Alt"."PLZ" AS character(5) CHECK (VALUE ~ '^[0-9]{5}$' OR VALUE IN ('-----', '?????'))
            CREATE TYPE "Alt"."Punkt" AS ("X" float8, "Y" float8)
            CREATE TABLE audit."Felder" (pk_audit serial PRIMARY KEY, modified_when timestamp DEFAULT now() NOT NULL,
                modified_by name DEFAULT CURRENT_USER NOT NULL, row_version integer DEFAULT 0 NOT NULL,
                CONSTRAINT positive CHECK (row_version >= 0))
            CREATE FUNCTION audit.f_protect() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN IF TG_OP = ''DELETE'' THEN RAISE EXCEPTION ''no''; END IF; RETURN NEW; END;'
            CREATE FUNCTION audit.f_missing(integer) RETURNS bigint LANGUAGE plpgsql AS '
                DECLARE n bigint; BEGIN SELECT count(*) INTO n FROM no_such_table WHERE x = $1; RETURN n; END;'
            CREATE FUNCTION public.concat_it(text, text) RETURNS text LANGUAGE sql IMMUTABLE
                AS $_$SELECT CASE WHEN $2 IS NULL THEN $1 WHEN $1 IS NULL THEN $2 ELSE $1 || ', ' || $2 END$_$
            CREATE AGGREGATE public.group_concat(text) (SFUNC = public.concat_it, STYPE = text)
            CREATE SEQUENCE public."globale Nummer" INCREMENT BY -1 MAXVALUE -1 START -1
            CREATE TABLE "Alt"."Protokoll" (wann timestamp DEFAULT ('now'::text)::timestamp without time zone,
                was text, wer oid)
            GRANT USAGE ON SCHEMA "Alt", "Old. System", audit TO {staff}
            """;

    private static final String AREA = """
            CREATE TABLE "Old. System".{table} (
                "ID" serial NOT NULL,
                "Code" character varying(10) NOT NULL,
                {name} text DEFAULT 'n/a''\\n',
                "Status" "Alt"."Status" DEFAULT 'Offen',
                "PLZ" "Alt"."PLZ",
                "Wo" "Alt"."Punkt",
                "Betrag" numeric(10,2) DEFAULT 0.00 NOT NULL,
                "Art" varchar(3) DEFAULT 'A'::character varying,
                "Ja/Nein" boolean DEFAULT false,
                c1 "char", c2 name, c3 money, c4 bit varying(8), c5 inet, c6 xml, c7 time(3) with time zone,
                c8 interval day to second,
                c9 double precision[], c10 point, c11 oid,
                CONSTRAINT {pkey} PRIMARY KEY ("Code", "ID"),
                CONSTRAINT {check} CHECK ("Art" IN ('A', 'B', NULL) AND ("Betrag" BETWEEN -5 AND 5 OR NOT "Ja/Nein"))
            ) INHERITS (audit."Felder")
            CREATE UNIQUE INDEX {index} ON "Old. System".{table} ("Code")
            CREATE INDEX {index2} ON "Old. System".{table} (upper({name}), (("Betrag" * 2)::integer))
                WHERE "Art" IN ('A', 'B')
            CREATE TABLE "Alt".{table} (
                "Nr" integer DEFAULT nextval('public."globale Nummer"') NOT NULL,
                "Code" varchar(10) REFERENCES "Old. System".{table} ("Code") ON UPDATE CASCADE,
                {name} varchar,
                "Bis" date
            )
            ALTER TABLE "Alt".{table} CLUSTER ON {clustered}
            CREATE TABLE audit.{log} (LIKE "Old. System".{table}, "Zeit" timestamptz)
            CREATE FUNCTION "Alt".{function}("Von" integer, OUT "Summe" numeric, INOUT {name} text DEFAULT '?')
                RETURNS record
                LANGUAGE plpgsql AS $fn$
                -- alles hier; "wie immer"
                BEGIN SELECT sum("Betrag") INTO "Summe" FROM "Old. System".{table} WHERE "ID" > "Von"; END $fn$
            CREATE FUNCTION "Alt".{function}(text) RETURNS SETOF "Old. System".{table}
                LANGUAGE sql STABLE ROWS 5 COST 200
                AS $fn$ SELECT * FROM "Old. System".{table} WHERE "Code" = $1 $fn$
            CREATE TRIGGER {trigger} BEFORE DELETE OR UPDATE ON "Old. System".{table} FOR EACH ROW
                WHEN (OLD."Art" IN ('A', 'B')) EXECUTE PROCEDURE audit.f_protect({argument})
            CREATE VIEW "Alt".{view} AS SELECT t.*, (SELECT group_concat(a.{name}) FROM "Alt".{table} a
                WHERE a."Code" = t."Code" AND a."Nr" BETWEEN 1 AND 10 AND a."Bis" IS NULL) AS {view_column}
                FROM "Old. System".{table} t WHERE "Art" NOT IN ('A', 'B')
            CREATE VIEW "Alt".{view2} AS SELECT v."Code" AS "select", v.{view_column},
                EXTRACT('YEAR' FROM v.modified_when) AS "Jahr"
                FROM "Alt".{view} v LEFT JOIN "Alt".{table} USING ("Code") UNION ALL SELECT NULL, 'x', 1 ORDER BY 1
            ALTER VIEW "Alt".{view2} ALTER COLUMN "select" SET DEFAULT 'neu'
            CREATE VIEW "Alt".{view3} AS SELECT * FROM "Alt".{view2} WHERE "Jahr" IN (1999, 2000)
            REVOKE ALL ON FUNCTION "Alt".{function}(text) FROM PUBLIC
            GRANT EXECUTE ON FUNCTION "Alt".{function}(text) TO {staff}
            GRANT SELECT, INSERT ON "Old. System".{table} TO {staff} WITH GRANT OPTION
            GRANT SELECT ("Code"), REFERENCES ("ID") ON "Old. System".{table} TO {clerk}
            GRANT ALL ON "Alt".{view}, "Alt".{table} TO {clerk}
            GRANT USAGE, SELECT ON SEQUENCE "Old. System".{sequence} TO {clerk}
            COMMENT ON TABLE "Old. System".{table} IS E'Zeile 1\\nZeile "2"; -- \\\\ $$'
            COMMENT ON COLUMN "Old. System".{table}.{name} IS 'heißt ''so'''
            COMMENT ON FUNCTION "Alt".{function}(text) IS 'alt'
            COMMENT ON VIEW "Alt".{view3} IS ':name \\x'
            """;

    /** Tables of one circle: each needs the next, and the last the first. */
    private static final String LINK = """
            ALTER TABLE "Old. System".{table} ADD "Nächste" varchar(10)
            ALTER TABLE "Old. System".{table} ADD CONSTRAINT {next_key} FOREIGN KEY ("Nächste")
                REFERENCES "Old. System".{next} ("Code") MATCH FULL ON DELETE SET NULL DEFERRABLE
            """;

    private static final String CHANGE = """
            ALTER TABLE audit."log Kunden 0" ALTER "Betrag" TYPE numeric(12,2), ADD "Neu" text COLLATE "C"
            ALTER TABLE audit."Felder" ADD "Grund" text
            ALTER TABLE "Alt"."a.b 5" DROP COLUMN "Bis" CASCADE
            CREATE TABLE "Alt"."Neu" ()
            GRANT SELECT ON "Alt"."Neu" TO {staff}
            REVOKE ALL ON "Alt"."Kunden 0" FROM {clerk}
            """;

    @Override
    public List<String> roles() {
        return List.of(staff, clerk);
    }

    @Override
    public List<String> statements() {
        List<String> statements = new ArrayList<>(filled(START, 0));
        for (int i = 0; i < AREAS; i++) {
            statements.addAll(filled(AREA.replace("CLUSTER ON {clustered}", "SET WITHOUT CLUSTER"), i));
        }
        for (int i = 0; i < AREAS; i++) {
            statements.addAll(filled(LINK, i));
        }
        return statements;
    }

    @Override
    public List<String> change() {
        return filled(CHANGE, 0);
    }

    private List<String> filled(String template, int area) {
        String base = NAMES.get(area % NAMES.size());
        String text = template.replace("{table}", quoted(table(area)))
                .replace("{next}", quoted(table((area + 1) % AREAS)))
                .replace("{name}", quoted(base))
                .replace("{sequence}", quoted(sequence(area)))
                .replace("{argument}", literal(base))
                .replace("{staff}", staff)
                .replace("{clerk}", clerk);
        for (String part : List.of(
                "pkey",
                "check",
                "index",
                "index2",
                "log",
                "function",
                "trigger",
                "view",
                "view2",
                "view3",
                "view_column",
                "next_key")) {
            text = text.replace("{" + part + "}", quoted(part + " " + table(area)));
        }
        return Templates.statements(text);
    }

    private static String table(int area) {
        return NAMES.get(area % NAMES.size()) + " " + area;
    }

    /** As PostgreSQL calls what a serial column makes: no part of the table's name is too long here. */
    private static String sequence(int area) {
        return table(area) + "_ID_seq";
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String literal(String text) {
        return (text.contains("\\") ? "E'" : "'") + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
