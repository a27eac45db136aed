package dev.pgcraft.cli;

import dev.pgcraft.Rebased;
import dev.pgcraft.Rebased.Move;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pgcraft rebase}. */
@Command(
        name = "rebase",
        description = "Puts a revision that is not applied onto the other head, and proves it there.",
        footer = {"", "Examples:", "  pgcraft rebase 3f2a     yours, after a merge brought another head"})
final class RebaseCommand implements Verb {

    private final Projects projects;

    @Parameters(paramLabel = "REV", description = "A revision of the branch to move: id, its beginning, or number.")
    private String reference = "";

    RebaseCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft -> answer(pgcraft.rebase(Goal.meant(reference))));
    }

    private static Answer answer(Rebased rebased) {
        List<String> lines = new ArrayList<>();
        for (Move move : rebased.moved()) {
            lines.add("%s is now %s".formatted(move.before().id(), Lines.of(move.after())));
            Lines.files(move.after()).forEach(file -> lines.add("wrote " + file));
            move.after().proof().ifPresent(proof -> lines.add("proof: " + proof));
        }
        rebased.moved().stream()
                .flatMap(move -> Lines.files(move.before()).stream())
                .forEach(file -> lines.add("deleted " + file));
        return Answer.of(lines)
                .with("moved", rebased.moved().stream().map(RebaseCommand::data).toList())
                .noting(rebased.notes());
    }

    private static SequencedMap<String, Object> data(Move move) {
        SequencedMap<String, Object> data = new LinkedHashMap<>();
        data.put("before", Lines.data(move.before()));
        data.put("after", Lines.data(move.after()));
        return data;
    }
}
