package dev.pgcraft.scratch;

import dev.pgcraft.scratch.Insertion.Courage;
import dev.pgcraft.scratch.TableShape.Rule;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts a few rows into tables: into all of them at once if PostgreSQL lets it, else into each as best it can. */
final class Filler {

    /** Few enough that the lock table has room for each of them with its indexes. */
    private static final int TABLES_AT_ONCE = 200;

    private final Session session;
    private final Wishes wishes;
    private final NavigableSet<QualifiedName> filled = new TreeSet<>();

    Filler(Session session, Wishes wishes) {
        this.session = session;
        this.wishes = wishes;
    }

    /**
     * Fills tables and those that they must point to.
     *
     * @param spared those that are to stay empty
     * @return those of all these tables that have rows now
     */
    NavigableSet<QualifiedName> fill(NavigableSet<QualifiedName> tables, NavigableSet<QualifiedName> spared)
            throws SQLException {
        NavigableSet<QualifiedName> wanted = new TreeSet<>(tables);
        wanted.addAll(wishes.targets(tables));
        wanted.removeAll(spared);
        List<TableShape> empty = new ArrayList<>();
        for (TableShape shape : FillOrder.of(new ShapeReader(session).read(wanted))) {
            if (!shape.isEmpty()) {
                filled.add(shape.name());
            } else if (!spared.contains(shape.name())) {
                empty.add(shape);
            }
        }
        for (int start = 0; start < empty.size(); start += TABLES_AT_ONCE) {
            fillSome(empty.subList(start, Math.min(start + TABLES_AT_ONCE, empty.size())));
        }
        return filled;
    }

    private void fillSome(List<TableShape> shapes) throws SQLException {
        session.begin();
        session.run(Sql.raw("SET CONSTRAINTS ALL IMMEDIATE"));
        if (!together(shapes)) {
            for (TableShape shape : shapes) {
                if (alone(shape) || hasRows(shape)) {
                    filled.add(shape.name());
                }
            }
        }
        session.commit();
    }

    private boolean together(List<TableShape> shapes) {
        NavigableSet<QualifiedName> before = new TreeSet<>(filled);
        List<Sql> statements = new ArrayList<>();
        for (TableShape shape : shapes) {
            insertion(shape).sql(Courage.WITH_NULLS).ifPresent(statements::add);
            filled.add(shape.name());
        }
        if (statements.size() == shapes.size() && session.accepts(statements)) {
            return true;
        }
        filled.retainAll(before);
        return false;
    }

    private boolean alone(TableShape shape) {
        Insertion insertion = insertion(shape);
        for (Courage courage : Courage.values()) {
            Optional<Sql> statement = insertion.sql(courage);
            if (statement.isPresent() && session.accepts(List.of(statement.get()))) {
                return true;
            }
        }
        return new Guesses(insertion).statements().stream().anyMatch(statement -> session.accepts(List.of(statement)));
    }

    /** Rows may have come by another table: by its partitions, or by the one that it is a partition of. */
    private boolean hasRows(TableShape shape) throws SQLException {
        return !session.strings(Sql.of("SELECT 1 WHERE EXISTS (SELECT FROM $N)", shape.name()))
                .isEmpty();
    }

    private Insertion insertion(TableShape shape) {
        List<Rule> rules = new ArrayList<>(shape.rules());
        List<NavigableMap<Identifier, Sql>> ruled = ruled(shape, rules);
        rules.addAll(wishes.rules(shape.name()));
        List<NavigableMap<Identifier, Sql>> better =
                rules.size() == shape.rules().size() ? ruled : ruled(shape, rules);
        return new Insertion(
                shape, new TreeSet<>(filled), wishes.firm(shape.name()), better.isEmpty() ? ruled : better);
    }

    /** Values that go together by these rules, as many rows as wanted; none if PostgreSQL finds none. */
    private List<NavigableMap<Identifier, Sql>> ruled(TableShape shape, List<Rule> rules) {
        List<NavigableMap<Identifier, Sql>> rows = new ArrayList<>();
        for (RuleSearch search : RuleSearch.of(shape, rules)) {
            List<NavigableMap<Identifier, Sql>> found = search.rows(answer(search), Insertion.ROWS);
            for (int i = 0; i < found.size(); i++) {
                if (rows.size() <= i) {
                    rows.add(new TreeMap<>());
                }
                rows.get(i).putAll(found.get(i));
            }
        }
        return rows;
    }

    private List<String> answer(RuleSearch search) {
        List<String> answer = new ArrayList<>();
        try {
            session.run(Sql.raw("SAVEPOINT search"));
            answer.addAll(session.strings(search.query()));
            session.run(Sql.raw("RELEASE SAVEPOINT search"));
        } catch (SQLException refused) {
            session.rollbackTo("search");
        }
        return answer;
    }
}
