package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Settings;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds a declaration without knowing what reads what: what fails because something is not there yet is tried again
 * when the rest is there, for as long as that helps.
 */
final class Building {

    /** Few enough that the lock table has room for each of them with its indexes. */
    private static final int UNITS_AT_ONCE = 400;

    /** A model may name things as its author does in psql; PostgreSQL finds out what is meant. */
    static final Sql USUAL_NAMES = Sql.raw("RESET search_path");

    private final Session session;
    private final Declared declared;
    private final Progress progress;

    Building(Session session, Declared declared, Progress progress) {
        this.session = session;
        this.declared = declared;
        this.progress = progress;
    }

    /** All SQL that {@link #build} runs for a declaration, file by file and object by object. */
    static List<String> texts(Declared declared) {
        List<String> texts = new ArrayList<>(
                List.of("a declaration in any order that works, with the usual search path, default privileges last"));
        List<Unit> units = new ArrayList<>(Units.of(declared));
        units.addAll(Units.last(declared));
        for (Unit unit : units) {
            texts.add(Sql.join(
                            ";\n",
                            unit.statements().stream().map(Statement::sql).toList())
                    .text());
        }
        texts.add(declared.intentions().backfills().toString());
        texts.add(declared.intentions().conversions().toString());
        return texts;
    }

    /**
     * Builds it all.
     *
     * @throws ProblemException with everything that PostgreSQL refuses
     */
    void build() {
        ProblemException.throwIfAny(SourceCheck.of(declared));
        settle(USUAL_NAMES);
        List<Unit> last = Units.last(declared);
        List<Unit> left = asFarAsItGoes(Units.of(declared));
        if (!last.isEmpty()) {
            left = asFarAsItGoes(Stream.concat(left.stream(), last.stream()).toList());
        }
        ProblemException.throwIfAny(new Blame(session, declared).of(left));
        settle(Settings.NO_SEARCH_PATH);
    }

    /** What cannot be built of some units, even when the others are there. */
    private List<Unit> asFarAsItGoes(List<Unit> units) {
        List<Unit> left = units;
        boolean worthAnotherTry = true;
        while (worthAnotherTry && !left.isEmpty()) {
            List<Unit> failed = attempt(left, units.size());
            List<Unit> parts =
                    failed.stream().flatMap(unit -> unit.parts().stream()).toList();
            worthAnotherTry = failed.size() < left.size() || parts.size() > failed.size();
            left = parts;
        }
        return left;
    }

    private void settle(Sql setting) {
        try {
            session.run(setting);
        } catch (SQLException e) {
            throw Session.lost(Refusal.of(e)).asException();
        }
    }

    /** Those that could not be built. */
    private List<Unit> attempt(List<Unit> units, int all) {
        List<Unit> failed = new ArrayList<>();
        for (int start = 0; start < units.size(); start += UNITS_AT_ONCE) {
            progress.at("building", Math.max(0, all - units.size()) + start, all, "objects");
            List<Unit> some = units.subList(start, Math.min(start + UNITS_AT_ONCE, units.size()));
            if (!together(some)) {
                some.stream().filter(unit -> !together(List.of(unit))).forEach(failed::add);
            }
        }
        return failed;
    }

    private boolean together(List<Unit> units) {
        List<Sql> statements = units.stream()
                .flatMap(unit -> unit.statements().stream())
                .map(Statement::sql)
                .toList();
        try {
            session.begin();
            session.runTogether(statements);
            session.commit();
            return true;
        } catch (SQLException refused) {
            session.rollback();
            return false;
        }
    }
}
