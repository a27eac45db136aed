package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comment block at the top of one revision file, and collects what is wrong with it. */
final class HeadReader {

    private static final Pattern LINE = Pattern.compile("--\\s*([a-z][a-z ]*?)\\s*:\\s*(.*?)\\s*");
    private static final Pattern STEP = Pattern.compile("([1-9]\\d{0,5}) of ([1-9]\\d{0,5})");

    private static final Set<String> KEYS = Set.of(
            "revision",
            "parent",
            "parents",
            "message",
            "created",
            "step",
            "transaction",
            "written by",
            "rebased from",
            "hazard",
            "proof");

    /** One line of the block. */
    private record Entry(String key, String value, int line) {}

    private final String path;
    private final List<Entry> entries;
    private final List<Problem> problems = new ArrayList<>();

    private HeadReader(String path, String text) {
        this.path = path;
        this.entries = entries(text);
    }

    /** The head, or empty if {@code problems} got something to say about it. */
    static Optional<Head> read(String path, String text, List<Problem> problems) {
        HeadReader reader = new HeadReader(path, text);
        Optional<Head> head = reader.head();
        problems.addAll(reader.problems);
        return head;
    }

    /** A whole file with another head; what somebody has written into the old one beside stays. */
    static String withHead(String text, Head head) {
        StringBuilder others = new StringBuilder();
        int end = 0;
        while (text.startsWith("--", end)) {
            int next = text.indexOf('\n', end) + 1;
            String line = text.substring(end, next == 0 ? text.length() : next);
            Matcher matcher = LINE.matcher(line.stripTrailing());
            if (!matcher.matches() || !KEYS.contains(matcher.group(1))) {
                others.append(line);
            }
            end += line.length();
        }
        return head.text() + others + text.substring(end);
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().takeWhile(each -> each.startsWith("--")).toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                entries.add(new Entry(matcher.group(1), matcher.group(2), number));
            }
        }
        return entries;
    }

    private Optional<Head> head() {
        Optional<RevisionId> id = required("revision").flatMap(this::id);
        List<RevisionId> parents = parents();
        Optional<Instant> created = required("created").flatMap(this::instant);
        Optional<String> message = required("message").map(Entry::value);
        Optional<Matcher> step = required("step").flatMap(this::step);
        boolean transactional = transactional();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Head(
                id.orElseThrow(),
                parents,
                created.orElseThrow(),
                message.orElseThrow(),
                Integer.parseInt(step.orElseThrow().group(1)),
                Integer.parseInt(step.orElseThrow().group(2)),
                transactional,
                notes()));
    }

    private Head.Notes notes() {
        return new Head.Notes(
                first("written by").map(entry -> entry.value().replaceFirst("^pgcraft ", "")),
                entries.stream()
                        .filter(entry -> entry.key().equals("hazard"))
                        .map(Entry::value)
                        .toList(),
                first("proof").map(Entry::value),
                first("rebased from").map(Entry::value).filter(RevisionId::isId).map(RevisionId::new));
    }

    private Optional<Entry> first(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private Optional<Entry> required(String key) {
        Optional<Entry> entry = first(key);
        if (entry.isEmpty()) {
            problem(1, "the head has no line \"-- %s: …\"".formatted(key));
        }
        return entry;
    }

    private Optional<RevisionId> id(Entry entry) {
        if (!RevisionId.isId(entry.value())) {
            problem(entry.line(), "\"%s\" is no revision id".formatted(entry.value()));
            return Optional.empty();
        }
        return Optional.of(new RevisionId(entry.value()));
    }

    private List<RevisionId> parents() {
        Optional<Entry> entry = first("parents").or(() -> required("parent"));
        if (entry.isEmpty() || entry.get().value().equals("none")) {
            return List.of();
        }
        return Pattern.compile("\\s*,\\s*")
                .splitAsStream(entry.get().value())
                .flatMap(parent -> id(new Entry("parent", parent, entry.get().line())).stream())
                .toList();
    }

    private Optional<Instant> instant(Entry entry) {
        try {
            return Optional.of(Instant.parse(entry.value()));
        } catch (DateTimeParseException e) {
            problem(entry.line(), "\"%s\" is no time such as 2026-03-15T19:16:32Z".formatted(entry.value()));
            return Optional.empty();
        }
    }

    private Optional<Matcher> step(Entry entry) {
        Matcher matcher = STEP.matcher(entry.value());
        if (!matcher.matches()) {
            problem(entry.line(), "\"%s\" is no step such as 1 of 2".formatted(entry.value()));
            return Optional.empty();
        }
        return Optional.of(matcher);
    }

    private boolean transactional() {
        Optional<Entry> entry = first("transaction");
        if (entry.isPresent() && !entry.get().value().equals("none")) {
            problem(
                    entry.get().line(),
                    "\"transaction: %s\" is not known".formatted(entry.get().value()));
        }
        return entry.isEmpty();
    }

    private void problem(int line, String message) {
        problems.add(Problem.of(
                Code.BAD_REVISION_FILE,
                new Location(path, line),
                message,
                "revision files are written by `pgcraft revision`; for SQL of your own, `pgcraft revision --empty`"));
    }
}
