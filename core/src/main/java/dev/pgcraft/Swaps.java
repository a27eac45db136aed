package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Two things that exchange their names: nobody could tell whether they have done so already. */
final class Swaps {

    private Swaps() {}

    static void refuse(Declared declared) {
        List<Change.Rename> renames = declared.intentions().renames();
        List<Problem> problems = new ArrayList<>();
        for (Change.Rename rename : renames) {
            if (renames.contains(rename.reverse())) {
                problems.add(Problem.of(
                        Code.UNKNOWN_RENAME,
                        declared.origins().getOrDefault(rename.to(), Location.COMMAND_LINE),
                        "%s and %s exchange their names".formatted(rename.to(), rename.from()),
                        "go in two revisions, by way of a third name"));
            }
        }
        ProblemException.throwIfAny(problems);
    }
}
