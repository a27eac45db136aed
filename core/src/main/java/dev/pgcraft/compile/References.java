package dev.pgcraft.compile;

import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Lookup;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Target;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the tables that foreign keys point to: same schema first, else the only one of that name in the project. */
final class References {

    private static final String NO_RESOURCE = "for a table that is no resource of this project write raw_references";

    private final NavigableMap<QualifiedName, Bench> benches = new TreeMap<>();
    private final Draft draft;

    References(Draft draft) {
        this.draft = draft;
    }

    /** Remembers a resource that others may point to; false, with a problem, if it is there already. */
    boolean know(Bench bench) {
        Resource resource = bench.resource();
        Bench first = benches.putIfAbsent(resource.name(), bench);
        if (first != null) {
            String message = "resource %s is there twice: first at %s"
                    .formatted(resource.name(), first.resource().where());
            report(Code.DUPLICATE_NAME, resource.where(), message);
        }
        return first == null;
    }

    Optional<Target> resolve(Resource from, ForeignKey key) {
        if (key.references().isEmpty()) {
            report(Code.REFERENCE_FORM, key.where(), "a foreign key of %s points to nothing".formatted(from.name()));
            return Optional.empty();
        }
        return key.raw() ? raw(key) : resolved(from, key);
    }

    private Optional<Target> raw(ForeignKey key) {
        List<QualifiedName> tables = key.references().stream()
                .map(reference -> new QualifiedName(
                        reference.target().get(0), reference.target().get(1)))
                .distinct()
                .toList();
        if (!isOneTable(tables, key)) {
            return Optional.empty();
        }
        return Optional.of(
                new Target(tables.getFirst().name(), tables.getFirst(), targetColumns(key), Optional.empty()));
    }

    private Optional<Target> resolved(Resource from, ForeignKey key) {
        List<Optional<Bench>> found = key.references().stream()
                .map(reference -> find(from, reference))
                .toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Bench> targets =
                found.stream().flatMap(Optional::stream).distinct().toList();
        if (!isOneTable(targets.stream().map(bench -> bench.resource().name()).toList(), key)) {
            return Optional.empty();
        }
        return target(from, targets.getFirst(), key);
    }

    private boolean isScoped(Resource from) {
        return Optional.ofNullable(benches.get(from.name()))
                .filter(bench -> !bench.all(Keys.SCOPE).isEmpty())
                .isPresent();
    }

    private void leavesScope(Resource from, Resource to, ForeignKey key) {
        draft.report(Problem.of(
                Code.OUT_OF_SCOPE,
                key.where(),
                "%s points to %s, whose rows belong to tenants, and has no tenants itself"
                        .formatted(from.name(), to.name()),
                "give it the plugin \"tenant\", too"));
    }

    /** Another resource by its name: of the same schema first, else the only one in the project. */
    Optional<Bench> neighbour(Resource from, String name, Location where) {
        List<String> parts = DottedName.parse(name).parts();
        Optional<Bench> near =
                Optional.ofNullable(parts.size() == 1 ? benches.get(from.name().sibling(Identifier.of(name))) : null);
        List<Bench> found = benches.values().stream()
                .filter(bench -> isCalled(bench.resource().name(), parts))
                .toList();
        if (near.isPresent() || found.size() == 1) {
            return Optional.of(near.orElseGet(found::getFirst));
        }
        List<String> known =
                benches.keySet().stream().map(QualifiedName::toString).toList();
        String message = found.isEmpty() ? "there is no resource \"%s\"" : "\"%s\" may be any of several resources";
        draft.report(Problem.of(
                found.isEmpty() ? Code.UNKNOWN_REFERENCE : Code.AMBIGUOUS_REFERENCE,
                where,
                message.formatted(name),
                DidYouMean.hint(name, known)));
        return Optional.empty();
    }

    private static boolean isCalled(QualifiedName resource, List<String> parts) {
        return parts.getLast().equals(resource.name().name())
                && (parts.size() == 1
                        || parts.equals(List.of(
                                resource.schema().name(), resource.name().name())));
    }

    private Optional<Target> target(Resource from, Bench bench, ForeignKey key) {
        Optional<TableShape> table = bench.find(Keys.TABLE);
        if (table.isEmpty() || !hasAll(table.get(), bench, key)) {
            return Optional.empty();
        }
        List<Identifier> scope = bench.all(Keys.SCOPE);
        if (!scope.isEmpty() && !isScoped(from)) {
            leavesScope(from, bench.resource(), key);
            return Optional.empty();
        }
        List<Identifier> columns = Scope.before(scope, targetColumns(key));
        Optional<ObjectId> unique = bench.all(Keys.LOOKUP).stream()
                .filter(lookup -> lookup.isKeyOf(columns))
                .map(Lookup::id)
                .findFirst();
        return Optional.of(
                new Target(bench.resource().name().name(), table.get().name(), columns, unique));
    }

    private boolean hasAll(TableShape table, Bench bench, ForeignKey key) {
        boolean all = true;
        for (Reference reference : key.references()) {
            if (!table.columns().contains(reference.target().getLast())) {
                String column = reference.target().getLast().name();
                String message = "column \"%s\" points to \"%s\", but %s has no column \"%s\""
                        .formatted(
                                reference.column(),
                                written(reference),
                                bench.resource().name(),
                                column);
                draft.report(Problem.of(
                        Code.UNKNOWN_REFERENCE,
                        reference.where(),
                        message,
                        DidYouMean.hint(
                                column,
                                table.columns().stream().map(Identifier::name).toList())));
                all = false;
            }
        }
        return all;
    }

    private Optional<Bench> find(Resource from, Reference reference) {
        List<Identifier> target = reference.target();
        if (target.size() == 3) {
            return exactly(new QualifiedName(target.get(0), target.get(1)), reference);
        }
        Identifier name = target.getFirst();
        Bench sameSchema = benches.get(from.name().sibling(name));
        return sameSchema != null ? Optional.of(sameSchema) : anywhere(name, reference);
    }

    private Optional<Bench> exactly(QualifiedName name, Reference reference) {
        Bench bench = benches.get(name);
        if (bench == null) {
            List<String> known =
                    benches.keySet().stream().map(QualifiedName::toString).toList();
            unknown(reference, name.toString(), known);
        }
        return Optional.ofNullable(bench);
    }

    private Optional<Bench> anywhere(Identifier name, Reference reference) {
        List<Bench> found = benches.values().stream()
                .filter(bench -> bench.resource().name().name().equals(name))
                .toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            List<String> known = benches.keySet().stream()
                    .map(resource -> resource.name().name())
                    .distinct()
                    .toList();
            unknown(reference, name.name(), known);
            return Optional.empty();
        }
        ambiguous(reference, found);
        return Optional.empty();
    }

    private void unknown(Reference reference, String resource, List<String> known) {
        String message = "column \"%s\" points to \"%s\", but there is no resource \"%s\""
                .formatted(reference.column(), written(reference), resource);
        String hint = DidYouMean.nearest(resource, known)
                .map("did you mean \"%s\"?"::formatted)
                .orElse(NO_RESOURCE);
        draft.report(Problem.of(Code.UNKNOWN_REFERENCE, reference.where(), message, hint));
    }

    private void ambiguous(Reference reference, List<Bench> found) {
        String candidates =
                found.stream().map(bench -> bench.resource().name().toString()).collect(Collectors.joining(", "));
        String message = "column \"%s\" points to \"%s\", which may be any of: %s"
                .formatted(reference.column(), written(reference), candidates);
        String hint = "write the schema too: \"%s.%s\""
                .formatted(
                        found.getFirst().resource().name(), reference.target().getLast());
        draft.report(Problem.of(Code.AMBIGUOUS_REFERENCE, reference.where(), message, hint));
    }

    private boolean isOneTable(List<QualifiedName> tables, ForeignKey key) {
        if (tables.size() == 1) {
            return true;
        }
        String names = tables.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
        report(Code.REFERENCE_FORM, key.where(), "a foreign key points to several tables: " + names);
        return false;
    }

    private static List<Identifier> targetColumns(ForeignKey key) {
        return key.references().stream()
                .map(reference -> reference.target().getLast())
                .toList();
    }

    private static String written(Reference reference) {
        return new DottedName(reference.target().stream().map(Identifier::name).toList()).toString();
    }

    private void report(Code code, Location where, String message) {
        draft.report(Problem.of(code, where, message));
    }
}
