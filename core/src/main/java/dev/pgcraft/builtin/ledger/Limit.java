package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between what a balance stays. */
record Limit(Optional<BigDecimal> min, Optional<BigDecimal> max) {

    static final String MIN = "min";
    static final String MAX = "max";

    /** None at all. */
    static final Limit NONE = new Limit(Optional.empty(), Optional.empty());

    static Limit of(Use use) {
        Limit limit = new Limit(number(use, MIN), number(use, MAX));
        if (limit.equals(NONE)) {
            throw wrong(use, "has neither min nor max");
        }
        if (limit.min.isPresent() && limit.max.isPresent() && limit.min.get().compareTo(limit.max.get()) > 0) {
            throw wrong(use, "has a min of %s, more than its max of %s".formatted(limit.min.get(), limit.max.get()));
        }
        return limit;
    }

    private static Optional<BigDecimal> number(Use use, String parameter) {
        Optional<Object> said = Optional.ofNullable(use.options().get(parameter));
        try {
            return said.map(value -> new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException e) {
            throw wrong(use, "has a %s of \"%s\", which is no number".formatted(parameter, said.orElse("")));
        }
    }

    private static RuntimeException wrong(Use use, String flaw) {
        return Problem.of(
                        Code.LEDGER_LIMIT,
                        use.where(),
                        "plugin \"%s\" %s".formatted(use.name(), flaw),
                        "write %s: {by: [account_id], min: 0}".formatted(use.name()))
                .asException();
    }

    /** True where a balance is beyond it. */
    Sql exceededBy(Sql balance, ValueType type) {
        List<Sql> either = new ArrayList<>();
        min.ifPresent(least -> either.add(Sql.of("$L < $L", balance, type.literal(least.toPlainString()))));
        max.ifPresent(most -> either.add(Sql.of("$L > $L", balance, type.literal(most.toPlainString()))));
        return Sql.join(" OR ", either);
    }

    /** For people. */
    String words() {
        return Stream.concat(
                        min.map(least -> "never less than " + least.toPlainString()).stream(),
                        max.map(most -> "never more than " + most.toPlainString()).stream())
                .collect(Collectors.joining(" and "));
    }

    /** Both limits. */
    Limit and(Limit other) {
        return new Limit(
                Stream.concat(min.stream(), other.min.stream()).reduce(BigDecimal::max),
                Stream.concat(max.stream(), other.max.stream()).reduce(BigDecimal::min));
    }
}
