package dev.pgcraft.scratch;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.scratch.TableShape.Rule;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rows should be like so that they are let through to where a way leads; they need not be. */
final class Wishes {

    private static final Pattern CHECK =
            Pattern.compile("CHECK (\\(.*\\))(?: NO INHERIT)?(?: NOT VALID)?", Pattern.DOTALL);

    private final NavigableMap<QualifiedName, NavigableSet<Identifier>> firm = new TreeMap<>();
    private final NavigableMap<QualifiedName, List<Rule>> rules = new TreeMap<>();
    private final NavigableMap<QualifiedName, NavigableSet<QualifiedName>> targets = new TreeMap<>();
    private final Database from;

    private Wishes(Database from) {
        this.from = from;
    }

    /** The wishes of a way between two databases, in the words of the first. */
    static Wishes of(Database from, Database to) {
        Wishes wishes = new Wishes(from);
        for (SchemaObject object : to.objects().values()) {
            boolean same = from.find(object.id()).filter(object::sameAs).isPresent();
            if (!same && object instanceof TableMember member) {
                wishes.add(member, object, needed(object, to));
            }
        }
        return wishes;
    }

    private static List<ObjectId> needed(SchemaObject object, Database to) {
        return to.dependencies().needs(object.id()).stream()
                .filter(id -> id.kind() == Kind.COLUMN)
                .toList();
    }

    private void add(TableMember member, SchemaObject object, List<ObjectId> needed) {
        List<Identifier> own = needed.stream()
                .filter(id -> table(id).equals(member.table()))
                .map(id -> Identifier.of(id.path().getLast()))
                .toList();
        NavigableSet<Identifier> columns = firm.computeIfAbsent(member.table(), table -> new TreeSet<>());
        columns.addAll(own);
        if (object instanceof Column column && !column.nullable()) {
            columns.add(column.name());
        }
        needed.forEach(id -> targets.computeIfAbsent(member.table(), table -> new TreeSet<>())
                .add(table(id)));
        boolean known = needed.stream().allMatch(id -> from.find(id).isPresent());
        if (known && object instanceof Constraint constraint && constraint.type() == Constraint.Type.CHECK) {
            addRule(constraint, own);
        }
    }

    private void addRule(Constraint constraint, List<Identifier> columns) {
        Matcher check = CHECK.matcher(constraint.definition().text());
        if (check.matches()) {
            rules.computeIfAbsent(constraint.table(), table -> new ArrayList<>())
                    .add(new Rule(columns, Sql.raw(check.group(1))));
        }
    }

    private static QualifiedName table(ObjectId member) {
        return QualifiedName.of(member.path().get(0), member.path().get(1));
    }

    /** The columns of a table in which a NULL would be in the way. */
    NavigableSet<Identifier> firm(QualifiedName table) {
        return firm.getOrDefault(table, new TreeSet<>());
    }

    /** What will be checked of a table's rows. */
    List<Rule> rules(QualifiedName table) {
        return rules.getOrDefault(table, List.of());
    }

    /** The tables that these will point to. */
    NavigableSet<QualifiedName> targets(NavigableSet<QualifiedName> tables) {
        NavigableSet<QualifiedName> all = new TreeSet<>();
        tables.forEach(table -> all.addAll(targets.getOrDefault(table, new TreeSet<>())));
        return all;
    }
}
