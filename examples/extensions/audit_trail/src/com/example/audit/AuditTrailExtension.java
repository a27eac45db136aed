package com.example.audit;

import static dev.pgcraft.dsl.Types.jsonb;
import static dev.pgcraft.dsl.Types.text;
import static dev.pgcraft.dsl.Types.timestamptz;

import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.model.Model;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.PluginKind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes every change of every resource to one table, and who made it. */
public final class AuditTrailExtension implements Extension {

    @Override
    public String name() {
        return "audit_trail";
    }

    @Override
    public List<PluginKind> plugins() {
        return List.of(PluginKind.plain("audit_trail", AuditTrail::new));
    }

    @Override
    public List<String> everywhere() {
        return List.of("audit_trail");
    }

    @Override
    public Model model() {
        return Schemas.read(db -> db.simple("audit.changes")
                .column("at", timestamptz().notNull().defaultsTo("clock_timestamp()"))
                .column("who", text().notNull())
                .column("resource", text().notNull())
                .column("operation", text().notNull())
                .column("before", jsonb())
                .column("after", jsonb())
                .index("ix__changes__resource__at", "{resource}", "{at}")
                .comment("Every change of every resource"));
    }

    @Override
    public SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        names.put("audit_trail", "_audit_{schema}_{table}");
        return names;
    }
}
