package dev.pgcraft.dsl;

import dev.pgcraft.model.NameReader;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with declarations so far, and the reader of their names, which adds to it. */
final class Problems {

    private final List<Problem> list = new ArrayList<>();
    private final NameReader names = new NameReader(list);

    List<Problem> list() {
        return list;
    }

    NameReader names() {
        return names;
    }

    void report(Code code, Location where, String message, String hint) {
        list.add(Problem.of(code, where, message, hint));
    }
}
