import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.integer;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("hr.departments").column("name", text().notNull().unique());
        db.appendOnly("hr.employees")
                .column("name", text().notNull())
                .column("salary", integer().notNull().defaultsTo("1000"))
                .column("badge", text().unique())
                .column("department_id", bigint().references("departments.id"))
                .check("positive_salary", "{salary} > 0")
                .index("employees_by_name", "{name}");
    }
}
