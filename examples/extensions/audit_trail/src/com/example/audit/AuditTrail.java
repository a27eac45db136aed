package com.example.audit;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** {@code audit_trail}: a trigger that writes to {@code audit.changes} with the rights of its owner. */
record AuditTrail(Use use) implements Plugin {

    private static final String BODY = """
            BEGIN
                INSERT INTO audit.changes (who, resource, operation, before, after)
                VALUES (session_user, $S, pg_catalog.lower(TG_OP), pg_catalog.to_jsonb(OLD), pg_catalog.to_jsonb(NEW));
                RETURN NULL;
            END""";

    @Override
    public String name() {
        return "audit_trail";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE);
    }

    @Override
    public void contribute(Workbench workbench) {
        QualifiedName resource = workbench.resource().name();
        Identifier name = workbench.naming().beside("audit_trail", resource).name();
        Routine writer = Routine.definer(Sql.of(BODY, resource));
        new TriggerDefinition(
                        workbench.get(Keys.TABLE).name(),
                        name,
                        Sql.raw("AFTER INSERT OR UPDATE OR DELETE"),
                        TriggerDefinition.EACH_ROW,
                        writer)
                .addTo(workbench, "writes the audit trail of " + resource, use.where());
    }
}
