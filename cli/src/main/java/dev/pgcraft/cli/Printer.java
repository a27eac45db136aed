package dev.pgcraft.cli;

import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers, notes and problems; under JSON, one document. */
final class Printer {

    private final Output output;
    private final GlobalOptions options;
    private final Ansi colors;

    Printer(Output output, GlobalOptions options, Ansi colors) {
        this.output = output;
        this.options = options;
        this.colors = colors;
    }

    /** What a command has to say. */
    void print(Answer answer) {
        answer.notes().forEach(this::note);
        if (options.json()) {
            printJson(answer.data(), answer.exit());
            return;
        }
        if (!answer.text().isEmpty()) {
            output.answers().print(answer.text().endsWith("\n") ? answer.text() : answer.text() + "\n");
        }
    }

    /** A line for people that is no part of the answer. */
    void note(String line) {
        if (!options.quiet() && !options.json()) {
            output.notes().accept(line);
        }
    }

    /** What is wrong. */
    void print(List<Problem> problems, ExitCode exit) {
        if (options.json()) {
            SequencedMap<String, Object> data = new LinkedHashMap<>();
            data.put("problems", problems.stream().map(Printer::json).toList());
            printJson(data, exit);
            return;
        }
        problems.forEach(problem -> output.problems().print(colored(problem) + "\n"));
    }

    /** Why it is wrong, as the libraries below say it; only for those who want to know. */
    void printCause(ProblemException problem) {
        for (Optional<Throwable> cause = cause(problem); cause.isPresent(); cause = cause.flatMap(Printer::cause)) {
            String text = cause.get().toString();
            if (options.verbose()) {
                output.problems().print("  cause: " + text.replace("\n", "\n    ") + "\n");
            }
        }
    }

    /** The stack of a mistake of ours. */
    void printStack(Throwable defect) {
        if (options.verbose()) {
            defect.printStackTrace(output.problems());
        }
    }

    private void printJson(SequencedMap<String, Object> data, ExitCode exit) {
        SequencedMap<String, Object> document = new LinkedHashMap<>(data);
        document.putLast("exit", exit.number());
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        output.answers().print(mapper.writeValueAsString(document) + "\n");
    }

    private static Map<String, Object> json(Problem problem) {
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code().id());
        fields.put("source", problem.where().source());
        if (problem.where().line() > 0) {
            fields.put("line", problem.where().line());
        }
        fields.put("message", problem.message());
        problem.hint().ifPresent(hint -> fields.put("hint", hint));
        return fields;
    }

    private String colored(Problem problem) {
        String code = problem.code().id();
        return problem.toString().replaceFirst(code, colors.new Text("@|bold,red " + code + "|@").toString());
    }

    private static Optional<Throwable> cause(Throwable problem) {
        return Optional.ofNullable(problem.getCause());
    }
}
