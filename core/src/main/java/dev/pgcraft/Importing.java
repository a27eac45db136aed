package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.decompile.Decompiled;
import dev.pgcraft.decompile.Decompiler;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.scratch.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Declares what is found in a database: a guess in the words of the model language, SQL for what it leaves out, and a
 * scratch database that says whether both together mean what is there. What is guessed wrong is said in SQL.
 */
final class Importing {

    private static final String REST = "objects.sql";

    private final Compiler compiler;
    private final Scratch scratch;
    private final Database found;
    private final Differ differ = new Differ();
    private final NavigableMap<ObjectId, String> unlooked = new TreeMap<>();

    /** An import of what was selected of a database. */
    Importing(Compiler compiler, Scratch scratch, Database found) {
        this.compiler = compiler;
        this.scratch = scratch;
        this.found = found;
    }

    /** What was selected, declared; {@code source} names what cannot be. */
    Imported declare(Catalog source, Selection selection) {
        Attempt attempt = attempt(new TreeSet<>());
        for (NavigableSet<ObjectId> wrong = attempt.wrong(); !wrong.isEmpty(); wrong = attempt.wrong()) {
            attempt = attempt(attempt.and(wrong));
        }
        List<String> notes = new ArrayList<>(attempt.differences());
        notes.addAll(unlooked.values());
        source.unsupported().stream()
                .filter(selection::has)
                .map(Unsupported::isLeft)
                .forEach(notes::add);
        return new Imported(attempt.model(), attempt.sql(), notes);
    }

    /**
     * A guess, and what came of it.
     *
     * @param apart what was left to SQL
     * @param suspects what the guess says wrong, or what cannot be told from that
     * @param differences what is not the same, in words
     */
    private record Attempt(
            Model model,
            String sql,
            NavigableSet<ObjectId> apart,
            NavigableSet<ObjectId> suspects,
            List<String> differences) {

        /** What is to be said in SQL the next time. */
        NavigableSet<ObjectId> wrong() {
            NavigableSet<ObjectId> wrong = new TreeSet<>(suspects);
            wrong.removeAll(apart);
            return wrong;
        }

        NavigableSet<ObjectId> and(NavigableSet<ObjectId> more) {
            NavigableSet<ObjectId> all = new TreeSet<>(apart);
            all.addAll(more);
            return all;
        }
    }

    private Attempt attempt(NavigableSet<ObjectId> apart) {
        Decompiled words = new Decompiler(found, apart).decompile();
        Suspects suspects = new Suspects(found, words.model());
        try {
            Declared said = compiler.compile(words.model());
            Remainder remainder = Remainder.of(found, said, words.made());
            NavigableSet<ObjectId> tooMuch = suspects.of(said, remainder);
            if (!apart.containsAll(tooMuch)) {
                return new Attempt(words.model(), "", apart, tooMuch, List.of());
            }
            return tried(words.model(), remainder, apart, suspects);
        } catch (ProblemException refused) {
            NavigableSet<ObjectId> blamed = suspects.of(refused.problems());
            if (apart.containsAll(blamed)) {
                throw refused;
            }
            return new Attempt(words.model(), "", apart, blamed, List.of());
        }
    }

    private Attempt tried(Model model, Remainder remainder, NavigableSet<ObjectId> apart, Suspects suspects) {
        String sql = remainder.sql(unlooked.keySet());
        Model whole = model.and(new Model(List.of(), List.of(), List.of(new SqlSource(REST, sql))));
        try {
            List<Change> changes = differ.diff(scratch.normalise(compiler.compile(whole)), found);
            return new Attempt(model, sql, apart, suspects.of(changes), Wording.of(changes));
        } catch (ProblemException refused) {
            if (!lookAway(refused.problems(), remainder, sql)) {
                throw refused;
            }
            return tried(model, remainder, apart, suspects);
        }
    }

    /**
     * Has PostgreSQL not look at the bodies of functions that it refuses: they were made when what they name was there,
     * or nobody looked then either, or a check of the table that one reads calls it. Whether there are more of them.
     */
    private boolean lookAway(List<Problem> problems, Remainder remainder, String sql) {
        int before = unlooked.size();
        for (Problem problem : problems) {
            if (problem.where().source().equals(REST)) {
                remainder
                        .functionAt(sql, problem.where().line())
                        .ifPresent(id -> unlooked.putIfAbsent(
                                id,
                                "%s as it is, PostgreSQL refuses: %s; objects.sql has it not look at the body"
                                        .formatted(id, problem.message())));
            }
        }
        return unlooked.size() > before;
    }
}
