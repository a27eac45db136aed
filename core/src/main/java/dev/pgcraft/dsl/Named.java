package dev.pgcraft.dsl;

import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Location;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** A factory or plugin by its name, with its parameters: {@code named("audited").with("by", "clerk")}. */
public record Named(String name, SequencedMap<String, Object> parameters) {

    public Named {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /** Any, also an extension's. */
    public static Named named(String name) {
        return new Named(name, new LinkedHashMap<>());
    }

    /** The key {@code id bigint}, counted up; what a resource has unless it names another key. */
    public static Named serialKey() {
        return named("serial_key");
    }

    /** The key {@code id uuid}, random. */
    public static Named uuidKey() {
        return named("uuid_key");
    }

    /** The key {@code id uuid}, which grows with time. */
    public static Named uuid7Key() {
        return named("uuid7_key");
    }

    /** A column {@code created_at}. */
    public static Named createdAt() {
        return named("created_at");
    }

    /** Columns {@code created_at} and {@code updated_at}, which a trigger keeps true. */
    public static Named timestamps() {
        return named("timestamps");
    }

    /** Columns that say when a row was inserted and last updated, and by whom. */
    public static Named audit() {
        return named("audit");
    }

    /** Deleted rows stay, unseen. */
    public static Named softDelete() {
        return named("soft_delete");
    }

    /** Nobody sees or touches rows of another tenant. */
    public static Named tenant() {
        return named("tenant");
    }

    /**
     * Figures about each row, computed from rows that point to it; each is said with {@link #figure}.
     *
     * @param from the resource whose rows they are
     * @param on its column that points here
     */
    public static Named statistics(String name, String from, String on) {
        return named("statistics").with("name", name).with("from", from).with("on", on);
    }

    /** The same with one more figure: an expression over the rows that point here. */
    public Named figure(String column, String expression) {
        SequencedMap<String, Object> figures = new LinkedHashMap<>();
        if (parameters.get("columns") instanceof Map<?, ?> before) {
            before.forEach((name, value) -> figures.put(String.valueOf(name), value));
        }
        return with("columns", none -> new Parameters(figures).with(column, expression));
    }

    /** A view of a ledger's balances, counted together by these columns. */
    public static Named balances(String... by) {
        return named("balances").with("by", List.of(by));
    }

    /** A view of the rows of a ledger that came last, one for each group of these columns. */
    public static Named latest(String... by) {
        return named("latest").with("by", List.of(by));
    }

    /** Balances of a ledger stay between {@code min} and {@code max}, which are parameters to be added. */
    public static Named balanceLimit(String... by) {
        return named("balance_limit").with("by", List.of(by));
    }

    /** The balance of a ledger after each row, counted together by these columns. */
    public static Named runningBalances(String... by) {
        return named("running_balances").with("by", List.of(by));
    }

    /** Debits and credits of a ledger's entries are equal. */
    public static Named doubleEntry() {
        return named("double_entry");
    }

    /** What was done under a key in a ledger is not done again. */
    public static Named idempotencyKey() {
        return named("idempotency_key");
    }

    /** The same with a parameter that is text. */
    public Named with(String parameter, String value) {
        return having(inside().with(parameter, value));
    }

    /** The same with a parameter that is true or false. */
    public Named with(String parameter, boolean value) {
        return having(inside().with(parameter, value));
    }

    /** The same with a parameter that is a whole number. */
    public Named with(String parameter, long value) {
        return having(inside().with(parameter, value));
    }

    /** The same with a parameter that is a number. */
    public Named with(String parameter, BigDecimal value) {
        return having(inside().with(parameter, value));
    }

    /** The same with a parameter that is a list of texts, numbers, booleans, {@link Parameters} or lists. */
    public Named with(String parameter, List<?> value) {
        return having(inside().with(parameter, value));
    }

    /** The same with a parameter that has parameters of its own. */
    public Named with(String parameter, UnaryOperator<Parameters> value) {
        return having(inside().with(parameter, value));
    }

    private Parameters inside() {
        return new Parameters(parameters);
    }

    private Named having(Parameters more) {
        return new Named(name, more.values());
    }

    Use use(Location where) {
        return new Use(name, parameters, where);
    }
}
