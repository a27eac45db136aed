package dev.pgcraft.change;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says changes in words, a line each; what comes and goes with its table is not said again. */
public final class Wording {

    private static final Set<Kind> HOMES = Set.of(Kind.TABLE, Kind.MATERIALIZED_VIEW);

    private Wording() {}

    /** The changes in words, in their order. */
    public static List<String> of(List<Change> changes) {
        Set<ObjectId> tables = new TreeSet<>();
        for (Change change : changes) {
            if (!(change instanceof Change.Alter) && HOMES.contains(change.id().kind())) {
                tables.add(change.id());
            }
        }
        return changes.stream()
                .filter(change -> !goesWithTable(change, tables))
                .map(Wording::of)
                .toList();
    }

    private static boolean goesWithTable(Change change, Set<ObjectId> tables) {
        return switch (change) {
            case Change.Create(TableMember member) -> isIn(member, tables);
            case Change.Drop(TableMember member) -> isIn(member, tables);
            case Change other -> false;
        };
    }

    private static boolean isIn(TableMember member, Set<ObjectId> tables) {
        return ObjectId.relations(member.table()).stream().anyMatch(tables::contains);
    }

    private static String of(Change change) {
        return switch (change) {
            case Change.Create(Grant grant) when isAboutTheUsual(grant) -> of(new Change.Alter(grant.usual(), grant));
            case Change.Drop(Grant grant) when isAboutTheUsual(grant) -> of(new Change.Alter(grant, grant.usual()));
            case Change.Create(Grant grant) -> "create %s: %s".formatted(grant.id(), words(grant));
            case Change.Drop(Grant grant) -> "drop %s: %s".formatted(grant.id(), words(grant));
            case Change.Create(Owned owned) -> "create %s: %s".formatted(owned.id(), owned.by());
            case Change.Drop(Owned owned) -> "drop %s: %s".formatted(owned.id(), owned.by());
            case Change.Create(var object) -> "create " + object.id();
            case Change.Drop(var object) -> "drop " + object.id();
            case Change.Alter(var from, var to) -> "alter " + to.id() + ": " + difference(from, to);
            case Change.Convert(var from, var to, var how) -> "alter " + to.id() + ": " + difference(from, to);
            case Change.Remake(var types, var columns) ->
                types.stream()
                        .map(type -> "make " + type.id() + " anew: " + difference(type.from(), type.to()))
                        .collect(Collectors.joining(", "));
            case Change.Rename(var from, var to) -> "rename " + from + " to " + to.name();
        };
    }

    /** Whether PostgreSQL gives something by itself, so that what is granted is a difference to that. */
    private static boolean isAboutTheUsual(Grant grant) {
        return !grant.usual().privileges().isEmpty();
    }

    private static String difference(SchemaObject from, SchemaObject to) {
        List<String> differences = new ArrayList<>();
        if (from instanceof Column before && to instanceof Column after) {
            differences.addAll(columns(before, after));
        }
        if (from instanceof Grant before && to instanceof Grant after) {
            differences.add("%s becomes %s".formatted(words(before), words(after)));
        }
        if (from instanceof UserType before && to instanceof UserType after) {
            differences.addAll(TypeWording.of(before, after));
        }
        if (from instanceof RoleTrait before && to instanceof RoleTrait after) {
            differences.add("%s becomes %s".formatted(before.value(), after.value()));
        }
        if (from instanceof Owned before && to instanceof Owned after) {
            differences.add("%s becomes %s".formatted(before.by(), after.by()));
        }
        if (to instanceof Role role) {
            differences.add(role.owner() ? "steps run as it" : "steps no longer run as it");
        }
        if (Uncommented.differ(from, to)) {
            differences.add("definition");
        }
        if (!from.comment().equals(to.comment())) {
            differences.add("comment");
        }
        return differences.isEmpty() ? "definition" : String.join(", ", differences);
    }

    private static String words(Grant grant) {
        String words = grant.privileges().stream()
                .map(privilege -> privilege.word() + (grant.passable().contains(privilege) ? " with grant option" : ""))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static List<String> columns(Column before, Column after) {
        List<String> differences = new ArrayList<>();
        if (!before.type().equals(after.type())) {
            differences.add("type %s to %s".formatted(before.type(), after.type()));
        }
        if (!before.collation().equals(after.collation())) {
            differences.add("collation");
        }
        if (before.nullable() != after.nullable()) {
            differences.add(after.nullable() ? "no longer not null" : "not null");
        }
        if (!before.nullable() && !after.nullable() && !before.notNull().sameAs(after.notNull())) {
            differences.add("how it is not null");
        }
        if (!before.value().equals(after.value())) {
            differences.add(values(before, after));
        }
        return differences;
    }

    private static String values(Column before, Column after) {
        if (before.value() instanceof Identity(var oldWhen, var old)
                && after.value() instanceof Identity(var when, var young)
                && oldWhen == when) {
            return old.sequence().equals(young.sequence())
                    ? "how it counts"
                    : "its sequence %s to %s".formatted(old.sequence(), young.sequence());
        }
        return "%s to %s".formatted(value(before), value(after));
    }

    private static String value(Column column) {
        return switch (column.value()) {
            case None none -> "no default";
            case Default(var expression) -> "default " + expression;
            case Generated(var expression, var storage) -> "generated " + expression;
            case Identity identity -> "identity";
        };
    }
}
