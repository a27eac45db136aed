package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Rule;
import dev.pgcraft.scratch.TableShape.Slot;
import dev.pgcraft.scratch.TableShape.Source;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A question to PostgreSQL: which of the values in the pools of some columns go together, by all the rules over them?
 *
 * @param columns those that the rules name, and others that these rules tie to them
 */
record RuleSearch(List<Slot> columns, List<Rule> rules, List<List<Sql>> pools) {

    private static final int MOST_COMBINATIONS = 4_000;
    private static final int MOST_ANSWERS = 200;

    /** One question for each group of rules that have no column in common with others. */
    static List<RuleSearch> of(TableShape shape, List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.columns().isEmpty() || !rule.columns().stream().allMatch(column -> isSearched(shape, column))) {
                continue;
            }
            List<Rule> group = new ArrayList<>(List.of(rule));
            groups.stream().filter(other -> meet(other, rule)).forEach(group::addAll);
            groups.removeIf(other -> meet(other, rule));
            groups.add(group);
        }
        return groups.stream()
                .map(group -> of(shape, group, Literals.of(group)))
                .filter(search -> search.pools().stream().noneMatch(List::isEmpty))
                .toList();
    }

    private static boolean isSearched(TableShape shape, Identifier column) {
        return shape.slot(column)
                .filter(slot -> slot.source() != Source.GENERATED)
                .isPresent();
    }

    private static boolean meet(List<Rule> group, Rule rule) {
        return group.stream().flatMap(other -> other.columns().stream()).anyMatch(rule.columns()::contains);
    }

    private static RuleSearch of(TableShape shape, List<Rule> rules, Literals literals) {
        TreeSet<Identifier> names = new TreeSet<>();
        rules.forEach(rule -> names.addAll(rule.columns()));
        List<Slot> slots =
                names.stream().flatMap(name -> shape.slot(name).stream()).toList();
        int each = (int) Math.pow(MOST_COMBINATIONS, 1.0 / slots.size());
        return new RuleSearch(
                slots,
                rules,
                slots.stream().map(slot -> pool(slot, literals, each)).toList());
    }

    private static List<Sql> pool(Slot slot, Literals literals, int most) {
        List<Sql> pool =
                new ArrayList<>(Pool.of(slot, literals).stream().limit(most).toList());
        if (slot.nullable()) {
            pool.add(Sql.of("CAST(NULL AS $L)", Sql.raw(slot.type())));
        }
        return pool;
    }

    /** The question: each row of the answer has, for each column, the place of a value in its pool. */
    Sql query() {
        List<Sql> sources = new ArrayList<>();
        List<Sql> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Identifier place = Identifier.of("place of " + i);
            sources.add(Sql.of(
                    "(VALUES $L) s$L ($N, $N)",
                    values(pools.get(i)),
                    number(i),
                    place,
                    columns.get(i).name()));
            places.add(Sql.of("$N", place));
        }
        List<Sql> conditions = rules.stream()
                .map(rule -> Sql.of("($L) IS NOT FALSE", rule.expression()))
                .toList();
        return Sql.of(
                "SELECT concat_ws(',', $L) FROM $L WHERE $L ORDER BY $L, $L LIMIT $L",
                Sql.join(", ", places),
                Sql.join(", ", sources),
                Sql.join(" AND ", conditions),
                Sql.join(" + ", places),
                Sql.join(", ", places),
                number(MOST_ANSWERS));
    }

    /** What the answer means: rows that differ in as many columns as can be. */
    List<NavigableMap<Identifier, Sql>> rows(List<String> answer, int count) {
        List<List<Integer>> left =
                new ArrayList<>(answer.stream().map(RuleSearch::places).toList());
        List<List<Integer>> chosen = new ArrayList<>();
        while (chosen.size() < count && !left.isEmpty()) {
            List<Integer> next = mostDifferent(left, chosen);
            left.remove(next);
            chosen.add(next);
        }
        return chosen.stream().map(this::row).toList();
    }

    private static List<Integer> mostDifferent(List<List<Integer>> left, List<List<Integer>> chosen) {
        Optional<List<Integer>> best = Optional.empty();
        long most = -1;
        for (List<Integer> candidate : left) {
            long different = IntStream.range(0, candidate.size())
                    .filter(i -> chosen.stream().noneMatch(row -> row.get(i).equals(candidate.get(i))))
                    .count();
            if (different > most) {
                best = Optional.of(candidate);
                most = different;
            }
        }
        return best.orElseThrow();
    }

    private NavigableMap<Identifier, Sql> row(List<Integer> places) {
        NavigableMap<Identifier, Sql> row = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i).name(), pools.get(i).get(places.get(i)));
        }
        return row;
    }

    private static List<Integer> places(String row) {
        return List.of(row.split(",")).stream().map(Integer::valueOf).toList();
    }

    private static Sql values(List<Sql> pool) {
        List<Sql> values = new ArrayList<>();
        for (Sql value : pool) {
            values.add(Sql.of("($L, $L)", number(values.size()), value));
        }
        return Sql.join(", ", values);
    }

    private static Sql number(int number) {
        return Sql.raw(Integer.toString(number));
    }
}
