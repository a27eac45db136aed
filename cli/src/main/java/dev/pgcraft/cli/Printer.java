package dev.pgcraft.cli;

import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.scratch.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers, notes and problems; under JSON, one document. */
final class Printer {

    private final Output output;
    private final GlobalOptions options;
    private final Appearance appearance;
    private final Meter meter;

    Printer(Output output, GlobalOptions options, Appearance appearance) {
        this.output = output;
        this.options = options;
        this.appearance = appearance;
        this.meter = new Meter(output.problems(), System::nanoTime);
    }

    /** Where to say how far work has come. */
    Progress progress() {
        return (doing, done, all, things) -> meter(() -> meter.at(doing, done, all, things));
    }

    /** Says what is being done, where somebody looks on. */
    void doing(String line) {
        meter(() -> meter.show(line));
    }

    private void meter(Runnable word) {
        if (appearance.terminal() && !options.quiet()) {
            word.run();
        }
    }

    /** What asks before data is destroyed. */
    Consent consent() {
        Optional<Supplier<Optional<String>>> answers = appearance.terminal()
                ? Optional.ofNullable(System.console()).map(console -> () -> Optional.ofNullable(console.readLine()))
                : Optional.empty();
        return new Consent(options.yes(), this::ask, answers);
    }

    private void ask(String question) {
        meter.erase();
        output.problems().print(question);
        output.problems().flush();
    }

    /** What a command has to say. */
    void print(Answer answer) {
        meter.erase();
        answer.notes().forEach(this::note);
        if (appearance.json()) {
            printJson(answer.data(), answer.exit());
            return;
        }
        if (!answer.text().isEmpty()) {
            String text = colored(answer.text());
            output.answers().print(text.endsWith("\n") ? text : text + "\n");
        }
    }

    /** A line for people that is no part of the answer. */
    void note(String line) {
        if (!options.quiet() && !appearance.json()) {
            meter.erase();
            output.notes().accept(line);
        }
    }

    /** What is wrong. */
    void print(List<Problem> problems, ExitCode exit) {
        meter.erase();
        if (appearance.json()) {
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

    /** A problem for programs. */
    static Map<String, Object> json(Problem problem) {
        SequencedMap<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code().id());
        fields.put("where", problem.where().toString());
        fields.put("message", problem.message());
        problem.hint().ifPresent(hint -> fields.put("hint", hint));
        return fields;
    }

    private String colored(String answer) {
        String yellow = appearance.ansi().new Text("@|yellow hazard:|@").toString();
        return appearance.colored() ? answer.replaceAll("(?m)^( *)hazard:", "$1" + yellow) : answer;
    }

    private String colored(Problem problem) {
        String code = problem.code().id();
        return problem.toString()
                .replaceFirst(code, appearance.ansi().new Text("@|bold,red " + code + "|@").toString());
    }

    private static Optional<Throwable> cause(Throwable problem) {
        return Optional.ofNullable(problem.getCause());
    }
}
