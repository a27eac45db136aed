package dev.pgcraft.plan;

import dev.pgcraft.schema.Attachment;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Dependencies.Edge;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Newcomers;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Parameters;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Policy.Command;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.ReplicaIdentity.Rows.Using;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.Tuning;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Databases with a handful of objects of every kind, from few names, so that two of them have much in common. */
final class RandomDatabase {

    private static final Identifier SHOP = Identifier.of("shop");
    private static final List<Kind> GRANTABLE =
            List.of(Kind.SCHEMA, Kind.TYPE, Kind.SEQUENCE, Kind.TABLE, Kind.COLUMN, Kind.FUNCTION, Kind.VIEW);
    private static final List<String> TYPES =
            List.of("integer", "bigint", "text", "shop.state", "shop.state[]", "shop.pair", "shop.code");
    private static final QualifiedName STATE = QualifiedName.of("shop", "state");
    private static final QualifiedName PAIR = QualifiedName.of("shop", "pair");
    private static final QualifiedName CODE = QualifiedName.of("shop", "code");

    private final Random random;
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private RandomDatabase(Random random) {
        this.random = random;
    }

    static Database of(Random random) {
        return new RandomDatabase(random).build();
    }

    private Database build() {
        objects.add(new Schema(SHOP, comment()));
        types();
        Function function = new Function(
                QualifiedName.of("shop", "f"),
                "integer",
                Function.Form.FUNCTION,
                one("integer", "bigint"),
                body(),
                comment());
        add(function, ObjectId.schema(SHOP));
        code(function);
        for (String name : List.of("a", "b", "c")) {
            if (random.nextInt(4) > 0) {
                table(QualifiedName.of("shop", name), function);
            }
        }
        foreignKeys();
        views();
        attachments();
        roles();
        return Database.of(objects, Dependencies.of(edges));
    }

    private void types() {
        List<String> values = new ArrayList<>(List.of("new", "paid", "sent"));
        values.removeIf(value -> random.nextInt(4) == 0);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(values, random);
        }
        add(new EnumType(STATE, values, comment()), ObjectId.schema(SHOP));
        List<CompositeType.Attribute> attributes = new ArrayList<>();
        for (String name : List.of("state", "note")) {
            if (random.nextInt(3) > 0) {
                PgType type = new PgType(name.equals("state") ? "shop.state" : one("text", "integer"));
                attributes.add(
                        new CompositeType.Attribute(Identifier.of(name), type, Optional.empty(), Optional.empty()));
            }
        }
        CompositeType pair = new CompositeType(PAIR, attributes, comment());
        add(pair, ObjectId.schema(SHOP));
        if (attributes.stream().anyMatch(each -> each.type().text().startsWith("shop."))) {
            edges.add(new Edge(pair.id(), ObjectId.of(Kind.TYPE, STATE)));
        }
    }

    private void code(Function function) {
        boolean calls = random.nextBoolean();
        List<Domain.Check> checks = calls
                ? List.of(new Domain.Check(
                        Identifier.of("known"), Sql.raw("CHECK (shop.f(VALUE) > 0)"), Optional.empty()))
                : List.of();
        boolean onState = random.nextInt(3) == 0;
        Domain domain = new Domain(
                CODE,
                new PgType(onState ? "shop.state" : one("integer", "text")),
                Optional.empty(),
                random.nextBoolean(),
                Optional.empty(),
                calls && onState ? List.of() : checks,
                comment());
        add(domain, ObjectId.schema(SHOP));
        if (onState) {
            edges.add(new Edge(domain.id(), ObjectId.of(Kind.TYPE, STATE)));
        } else if (calls) {
            edges.add(new Edge(domain.id(), function.id()));
        }
    }

    private void typed(Column column) {
        for (QualifiedName type : List.of(STATE, PAIR, CODE)) {
            if (UserType.named(column.type()).equals(ObjectId.of(Kind.TYPE, type))) {
                edges.add(new Edge(column.id(), ObjectId.of(Kind.TYPE, type)));
            }
        }
    }

    private void table(QualifiedName name, Function function) {
        Parameters parameters = one(Parameters.NONE, new Parameters(new TreeMap<>(Map.of("fillfactor", "70"))));
        RowSecurity security = new RowSecurity(random.nextBoolean(), random.nextBoolean());
        Table table = new Table(name, random.nextBoolean(), parameters, security, comment());
        add(table, ObjectId.schema(SHOP));
        Column id = column(name, "id", 1, identity(name));
        add(id, table.id());
        add(
                new Constraint(
                        name, Identifier.of("pk"), Constraint.Type.PRIMARY_KEY, Sql.raw("PRIMARY KEY (id)"), comment()),
                id.id());
        List<Column> columns = new ArrayList<>();
        for (String each : List.of("x", "y")) {
            if (random.nextInt(4) > 0) {
                columns.add(valued(name, each, function));
            }
        }
        columns.forEach(column -> members(name, column));
        if (random.nextBoolean() && !columns.isEmpty()) {
            generated(name, columns.getFirst());
        }
    }

    private Value identity(QualifiedName table) {
        Identifier sequence = Identifier.of(table.name() + one("_id_seq", "_number_seq"));
        Sequence.Range range = new Sequence.Range(1, one(1, 2), 1, 99, 1);
        return new Value.Identity(
                one(Column.When.ALWAYS, Column.When.BY_DEFAULT), new Numbering(sequence, range, random.nextBoolean()));
    }

    private Column valued(QualifiedName table, String name, Function function) {
        int choice = random.nextInt(4);
        Column column = column(
                table,
                name,
                2 + random.nextInt(3),
                switch (choice) {
                    case 0 -> new Value.Default(Sql.raw("shop.f(1)"));
                    case 1 -> new Value.Default(Sql.raw("nextval('shop.s')"));
                    case 2 -> new Value.Default(Sql.raw(one("1", "2")));
                    default -> new Value.None();
                });
        add(column, ObjectId.of(Kind.TABLE, table));
        typed(column);
        if (choice == 0) {
            edges.add(new Edge(column.id(), function.id()));
        }
        if (choice == 1) {
            sequence(table, column);
        }
        return column;
    }

    private void sequence(QualifiedName table, Column column) {
        QualifiedName name = table.sibling(Identifier.of(table.name() + "_" + column.name() + "_seq"));
        Optional<ObjectId> owner = random.nextBoolean() ? Optional.of(column.id()) : Optional.empty();
        Sequence sequence = new Sequence(
                name, new PgType("bigint"), new Sequence.Range(1, 1, 1, 99, 1), random.nextBoolean(), owner, comment());
        add(sequence, ObjectId.schema(SHOP));
        edges.add(new Edge(column.id(), sequence.id()));
    }

    private void generated(QualifiedName table, Column base) {
        Column column = column(
                table, "total", 9, new Value.Generated(Sql.raw(base.name() + one("+1", "+2")), one(Storage.values())));
        add(column, ObjectId.of(Kind.TABLE, table));
        typed(column);
        edges.add(new Edge(column.id(), base.id()));
        members(table, column);
    }

    private void members(QualifiedName table, Column column) {
        if (random.nextBoolean()) {
            Sql condition = Sql.raw("CHECK (" + column.name() + one(">0", ">1") + ")");
            add(new Constraint(table, named("ck", column), Constraint.Type.CHECK, condition, comment()), column.id());
        }
        if (random.nextBoolean()) {
            QualifiedName name = table.sibling(Identifier.of(table.name() + "_" + named("ix", column)));
            Sql definition = Sql.raw("btree (" + column.name() + one("", " DESC") + ")");
            add(new Index(name, table, random.nextBoolean(), definition, comment()), column.id());
        }
    }

    private void foreignKeys() {
        List<Constraint> keys = objects.stream()
                .filter(Constraint.class::isInstance)
                .map(Constraint.class::cast)
                .filter(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY)
                .toList();
        for (Constraint from : keys) {
            Constraint to = keys.get(random.nextInt(keys.size()));
            Sql definition = Sql.raw("FOREIGN KEY (id) REFERENCES " + to.table());
            Constraint key = new Constraint(
                    from.table(), Identifier.of("fk"), Constraint.Type.FOREIGN_KEY, definition, comment());
            add(key, ObjectId.member(Kind.COLUMN, from.table(), Identifier.of("id")));
            edges.add(new Edge(key.id(), to.id()));
        }
    }

    private void views() {
        List<SchemaObject> below = new ArrayList<>(
                objects.stream().filter(Column.class::isInstance).toList());
        for (String name : List.of("v", "w")) {
            if (below.isEmpty() || random.nextInt(4) == 0) {
                continue;
            }
            SchemaObject read = below.get(random.nextInt(below.size()));
            List<View.Shown> columns =
                    List.of(new View.Shown(Identifier.of(one("p", "q")), new PgType("integer"), Optional.empty()));
            View view = new View(QualifiedName.of("shop", name), columns, Sql.raw("SELECT " + read.id()), comment());
            add(view, read.id());
            below.add(view);
            Trigger trigger =
                    new Trigger(view.name(), Identifier.of("t"), Sql.raw("CREATE TRIGGER " + one("1", "2")), comment());
            add(trigger, view.id());
        }
    }

    /** What is said about tables and columns, and hangs on them. */
    private void attachments() {
        for (SchemaObject object : List.copyOf(objects)) {
            switch (object) {
                case Column column when random.nextInt(4) == 0 -> about(column);
                case Index index
                when random.nextInt(4) == 0 -> {
                    attach(new ReplicaIdentity(
                            index.table(), new Using(index.name().name()), List.of()));
                }
                case SchemaObject other -> {}
            }
        }
    }

    private void about(Column column) {
        QualifiedName table = column.table();
        Tuning tuning = new Tuning(
                Optional.of(one(1, 2)),
                Parameters.NONE,
                Optional.of(new Tuning.Storage("MAIN", "EXTENDED")).filter(storage -> random.nextBoolean()),
                Optional.empty());
        attach(new ColumnSettings(table, column.name(), Optional.empty(), tuning, comment()));
        Sql definition = Sql.raw("CREATE STATISTICS " + one("1", "2"));
        QualifiedName name = table.sibling(named("st_" + table.name(), column));
        add(new Statistics(name, table, definition, Optional.empty(), comment()), column.id());
        Optional<Sql> check = Optional.of(Sql.raw("true")).filter(sql -> random.nextBoolean());
        NavigableSet<Identifier> all = new TreeSet<>(List.of(Grant.PUBLIC));
        Optional<Sql> using = Optional.of(Sql.raw(one("1", "2")));
        Command command = one(Command.ALL, Command.UPDATE);
        add(
                new Policy(table, named("p", column), random.nextBoolean(), command, all, using, check, comment()),
                column.id());
    }

    private <T extends SchemaObject & Attachment> void attach(T attachment) {
        List<ObjectId> all = objects.stream().map(SchemaObject::id).toList();
        if (all.contains(attachment.id())) {
            return;
        }
        objects.add(attachment);
        attachment.needs().stream()
                .filter(all::contains)
                .forEach(needed -> edges.add(new Edge(attachment.id(), needed)));
    }

    private void roles() {
        List<ObjectId> all = objects.stream().map(SchemaObject::id).toList();
        for (String name : List.of("app", "reader")) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            Role role = new Role(Identifier.of(name), random.nextBoolean(), comment());
            objects.add(role);
            all.stream()
                    .filter(id -> GRANTABLE.contains(id.kind()) && random.nextInt(3) == 0)
                    .map(id -> Grant.of(id, role.name(), List.of(one(Privilege.SELECT, Privilege.UPDATE))))
                    .forEach(grant -> grant(grant, all));
            for (Newcomers.Type type : Newcomers.Type.values()) {
                Optional<Identifier> schema = Optional.of(SHOP).filter(any -> random.nextBoolean());
                if (random.nextInt(3) == 0) {
                    ObjectId on = new Newcomers(schema, type, Optional.empty()).id();
                    grant(Grant.of(on, role.name(), List.of(one(Privilege.SELECT, Privilege.UPDATE))), all);
                }
            }
        }
    }

    private void grant(Grant grant, List<ObjectId> all) {
        objects.add(grant);
        edges.add(new Edge(grant.id(), ObjectId.role(grant.to())));
        grant.needs().stream().filter(all::contains).forEach(needed -> edges.add(new Edge(grant.id(), needed)));
    }

    private Column column(QualifiedName table, String name, int position, Value value) {
        boolean nullable = !(value instanceof Value.Identity) && random.nextBoolean();
        PgType type = new PgType(name.equals("id") ? "bigint" : TYPES.get(random.nextInt(TYPES.size())));
        return new Column(table, Identifier.of(name), position, type, Optional.empty(), nullable, value, comment());
    }

    private void add(SchemaObject object, ObjectId needed) {
        objects.add(object);
        edges.add(new Edge(object.id(), needed));
        if (object instanceof TableMember member && !(object instanceof Trigger)) {
            edges.add(new Edge(object.id(), ObjectId.of(Kind.TABLE, member.table())));
        }
    }

    private Identifier named(String prefix, Column column) {
        return Identifier.of(prefix + "_" + column.name() + one("", "_2"));
    }

    private Sql body() {
        return Sql.raw("CREATE OR REPLACE FUNCTION " + one("one", "two"));
    }

    private Optional<String> comment() {
        return random.nextInt(3) == 0 ? Optional.of(one("this", "that")) : Optional.empty();
    }

    @SafeVarargs
    private final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
