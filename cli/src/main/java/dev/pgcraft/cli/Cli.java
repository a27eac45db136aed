package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line: takes it apart, runs the command, prints the answer or the problems. */
public final class Cli {

    private final CommandLine line;
    private final Help.ColorScheme scheme;
    private final Printer printer;
    private final Projects projects;

    private final StringWriter help = new StringWriter();

    private Cli(Output output, Map<String, String> environment, Appearance appearance) {
        GlobalOptions options = new GlobalOptions();
        printer = new Printer(output, options, appearance);
        projects = new Projects(options, environment, printer);
        scheme = Help.defaultColorScheme(appearance.ansi());
        line = Commands.under(options, projects);
        dress();
    }

    /** All commands, also those that came last, explain themselves in the same way. */
    private void dress() {
        line.setOut(new PrintWriter(help, true)).setColorScheme(scheme);
    }

    /**
     * Runs what {@code arguments} say, as if they had been typed after {@code pgcraft}.
     *
     * @return the exit code: 0 done, 1 differs or refused, 2 wrong input, 3 the database said no
     */
    public static int run(PrintStream out, PrintStream err, Map<String, String> environment, String... arguments) {
        return run(Output.of(out, err), environment, arguments);
    }

    /** The same for programs that show answers, problems and notes each in a way of their own. */
    public static int run(Output output, Map<String, String> environment, String... arguments) {
        Appearance appearance = Appearance.of(output.terminal(), environment, List.of(arguments));
        return new Cli(output, environment, appearance).run(arguments);
    }

    private int run(String... arguments) {
        try {
            return run(parsed(Arrays.stream(arguments).map(Goal::typed).toArray(String[]::new)));
        } catch (ParameterException wrong) {
            return refuse(Usage.problem(wrong).asException());
        } catch (ProblemException problem) {
            return refuse(problem);
        } catch (RuntimeException defect) {
            return admit(defect);
        } finally {
            projects.close();
        }
    }

    /** A word that is no command of ours may be one of an extension's; nobody else waits for those to be looked for. */
    private ParseResult parsed(String... typed) {
        try {
            ParseResult parsed = line.parseArgs(typed);
            boolean incomplete = !parsed.unmatched().isEmpty() || parsed.isUsageHelpRequested();
            return !parsed.hasSubcommand()
                            && incomplete
                            && extended(parsed.unmatched().isEmpty())
                    ? line.parseArgs(typed)
                    : parsed;
        } catch (UnmatchedArgumentException unknown) {
            if (unknown.getCommandLine().equals(line) && extended(false)) {
                return line.parseArgs(typed);
            }
            throw unknown;
        }
    }

    private boolean extended(boolean onlyForHelp) {
        try {
            boolean any = Commands.extend(line, projects);
            dress();
            return any;
        } catch (ProblemException problem) {
            if (onlyForHelp) {
                return false;
            }
            throw problem;
        }
    }

    private int run(ParseResult parsed) {
        if (!parsed.unmatched().isEmpty()) {
            String word = parsed.unmatched().getFirst();
            throw Usage.mistake("there is no command \"%s\"".formatted(word), "pgcraft --help lists them");
        }
        Optional<Integer> helped = Optional.ofNullable(CommandLine.executeHelpRequest(parsed));
        if (helped.isPresent()) {
            printer.print(Answer.of(List.of(help.toString())).with("help", help.toString()));
            return helped.get();
        }
        Answer answer = Commands.chosen(parsed).run();
        printer.print(answer);
        return answer.exit().number();
    }

    private int refuse(ProblemException problem) {
        ExitCode exit = ExitCode.of(problem.problems());
        printer.print(problem.problems(), exit);
        printer.printCause(problem);
        return exit.number();
    }

    private int admit(RuntimeException defect) {
        Problem problem = Problem.of(
                Code.DEFECT,
                Location.of("pgcraft"),
                "pgcraft has a defect: " + defect,
                "run it again with -v and report what it prints");
        printer.print(List.of(problem), ExitCode.WRONG_INPUT);
        printer.printStack(defect);
        return ExitCode.WRONG_INPUT.number();
    }
}
