package dev.pgcraft.cli;

import dev.pgcraft.Proved;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pgcraft prove}. */
@Command(
        name = "prove",
        description = "Runs revisions up and down on a scratch database, with rows, as their files are now.",
        footer = {
            "",
            "Examples:",
            "  pgcraft prove            all of them; exit 1 if one does not lead back",
            "  pgcraft prove head       the newest, after an edit by hand"
        })
final class ProveCommand implements Verb {

    private final Projects projects;

    @Parameters(
            arity = "0..*",
            paramLabel = "REV",
            description = "Revisions: id, its beginning, number, head, or heads; all if none is given.")
    private List<String> references = new ArrayList<>();

    ProveCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        return projects.in(pgcraft ->
                answer(pgcraft.prove(references.stream().map(Goal::meant).toList()), none()));
    }

    private String none() {
        return references.isEmpty() ? "there are no revisions" : "nothing to prove: base is no revision";
    }

    private static Answer answer(List<Proved> all, String none) {
        List<String> lines = new ArrayList<>();
        for (Proved each : all) {
            lines.add(Lines.of(each.revision()));
            each.proof().ifPresent(proof -> lines.add("  proved: " + proof));
            each.problems()
                    .forEach(problem -> lines.add("  " + problem.toString().replace("\n", "\n  ")));
            each.notes().forEach(note -> lines.add("  note: " + note));
        }
        List<Problem> problems =
                all.stream().flatMap(each -> each.problems().stream()).toList();
        boolean proved = problems.isEmpty();
        return Answer.of(all.isEmpty() ? List.of(none) : lines)
                .with("proved", proved)
                .with("revisions", all.stream().map(ProveCommand::data).toList())
                .ending(ExitCode.of(problems));
    }

    private static SequencedMap<String, Object> data(Proved each) {
        SequencedMap<String, Object> data = Lines.data(each.revision());
        data.put("proved", each.isProved());
        each.proof().ifPresent(proof -> data.put("proof", proof));
        data.put("problems", each.problems().stream().map(Printer::json).toList());
        data.put("notes", each.notes());
        return data;
    }
}
