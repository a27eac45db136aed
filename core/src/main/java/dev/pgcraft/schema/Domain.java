package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * Another type with a name, a default and checks of its own.
 *
 * @param collation as SQL, where it is not the base type's own
 * @param checks by name
 */
public record Domain(
        QualifiedName name,
        PgType base,
        Optional<Sql> collation,
        boolean nullable,
        Optional<Sql> standard,
        List<Check> checks,
        Optional<String> comment)
        implements UserType {

    /**
     * What its values must satisfy.
     *
     * @param definition what follows CONSTRAINT name: {@code CHECK ((VALUE > 0))}
     */
    public record Check(Identifier name, Sql definition, Optional<String> comment) {

        /** Whether it spares the values that were there before it. */
        public boolean sparesRows() {
            return definition.text().endsWith(" NOT VALID");
        }

        /** The same check, not yet true of the values that are there. */
        public Check sparingRows() {
            return sparesRows() ? this : new Check(name, Sql.of("$L NOT VALID", definition), comment);
        }

        /** Whether both demand the same. */
        boolean demandsWhat(Check other) {
            return name.equals(other.name) && definition.equals(other.definition);
        }
    }

    public Domain {
        checks = List.copyOf(checks);
    }

    /** Whether values of the other are kept in the same way. */
    public boolean isStoredAs(Domain other) {
        return base.equals(other.base) && collation.equals(other.collation);
    }

    /** The checks that the other does not have, or not so. */
    public List<Check> without(Domain other) {
        return checks.stream()
                .filter(check -> other.checks.stream().noneMatch(check::demandsWhat))
                .toList();
    }

    /** The checks that the other has, too, but sparing the values that were there before. */
    public List<Check> validating(Domain other) {
        return without(other).stream()
                .filter(check ->
                        !check.sparesRows() && other.checks.stream().anyMatch(check.sparingRows()::demandsWhat))
                .toList();
    }

    /** The same domain, whose checks spare what was there before them unless the other has them already. */
    public Domain sparingRows(Domain other) {
        List<Check> fresh = without(other);
        List<Check> sparing = checks.stream()
                .map(check -> fresh.contains(check) ? check.sparingRows() : check)
                .toList();
        return new Domain(name, base, collation, nullable, standard, sparing, comment);
    }

    /** Whether it takes all that the other takes. */
    public boolean takesAllOf(Domain other) {
        return without(other).isEmpty() && (nullable || !other.nullable);
    }

    /** The same domain without what may call functions. */
    public Domain bare() {
        return new Domain(name, base, collation, nullable, Optional.empty(), List.of(), comment);
    }
}
