package dev.pgcraft.yaml.project;

import dev.pgcraft.Conduct;
import dev.pgcraft.compile.Templates;
import dev.pgcraft.migrate.Patience;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.project.Settings.Environment;
import dev.pgcraft.yaml.project.Settings.History;
import dev.pgcraft.yaml.project.Settings.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code pgcraft.yaml}; all that is wrong with it comes at once. */
final class SettingsReader {

    /** What may stand in the file. */
    static final List<String> KEYS = List.of(
            "name",
            "model",
            "database",
            "environments",
            "migrations",
            "history",
            "scratch",
            "locks",
            "extensions",
            "plugins",
            "names",
            "policy",
            "class_path");

    private static final List<String> POLICIES =
            Stream.of(Manner.values()).map(SettingsReader::word).toList();

    private final List<Problem> problems = new ArrayList<>();

    private SettingsReader() {}

    /**
     * The settings that the text makes.
     *
     * @throws ProblemException if there is anything wrong with it
     */
    static Settings read(String text) {
        SettingsReader reader = new SettingsReader();
        Settings settings = reader.settings(reader.root(text));
        ProblemException.throwIfAny(reader.problems);
        return settings;
    }

    private Section root(String text) {
        LoadSettings load = LoadSettings.builder().setLabel(Settings.FILE).build();
        try {
            Optional<Node> root = new Compose(load).composeString(text);
            return root.map(node -> Section.of(node, KEYS, problems))
                    .orElseThrow(() -> syntax(1, "the file is empty").asException());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw syntax(line, Optional.ofNullable(e.getProblem()).orElse("not YAML"))
                    .asException();
        } catch (YamlEngineException e) {
            throw syntax(1, "not YAML: " + e.getMessage()).asException();
        }
    }

    private static Problem syntax(int line, String message) {
        return Problem.of(
                Code.YAML_SYNTAX,
                new Location(Settings.FILE, line),
                message,
                "quote a value that holds {, }, \": \" or \" #\": \"${NAME}\"");
    }

    private Settings settings(Section root) {
        return new Settings(
                sources(root),
                root.text("database").orElse(Settings.assumed(Settings.EMBEDDED)),
                environments(root),
                root.text("migrations").orElse(Settings.assumed("migrations")),
                history(root),
                root.text("scratch").orElse(Settings.assumed(Settings.EMBEDDED)),
                new Conduct(manner(root), locks(root)));
    }

    private static Sources sources(Section root) {
        List<Setting> model = root.texts("model");
        return new Sources(
                root.text("name"),
                model.isEmpty() ? List.of(Settings.assumed("model.yaml")) : model,
                root.texts("class_path"),
                new Decisions.Said(root.texts("extensions"), root.uses("plugins"), names(root)));
    }

    private static List<Templates.Said> names(Section root) {
        Optional<Section> section = root.section("names", List.of());
        return section.map(Section::keys).orElse(List.of()).stream()
                .flatMap(key -> section
                        .flatMap(names -> names.text(key))
                        .map(template -> new Templates.Said(key, template.value(), template.where()))
                        .stream())
                .toList();
    }

    private SequencedMap<String, Environment> environments(Section root) {
        SequencedMap<String, Environment> environments = new LinkedHashMap<>();
        Optional<Section> section = root.section("environments", List.of());
        for (String name : section.map(Section::keys).orElse(List.of())) {
            section.flatMap(all -> all.section(name, List.of("database", "password_file")))
                    .flatMap(one -> environment(one, name))
                    .ifPresent(environment -> environments.put(name, environment));
        }
        return environments;
    }

    private Optional<Environment> environment(Section section, String name) {
        Optional<Setting> database = section.text("database");
        if (database.isEmpty()) {
            Location where = section.where();
            problems.add(Problem.of(
                    Code.BAD_SETTING,
                    where,
                    "environment \"%s\" has no database".formatted(name),
                    "add database: and a URL"));
        }
        return database.map(url -> new Environment(url, section.text("password_file")));
    }

    private static History history(Section root) {
        Optional<Section> section = root.section("history", List.of("schema", "table"));
        return new History(
                section.flatMap(history -> history.text("schema")).orElse(Settings.assumed("pgcraft")),
                section.flatMap(history -> history.text("table")).orElse(Settings.assumed("revisions")));
    }

    private Patience locks(Section root) {
        Optional<Section> section = root.section("locks", List.of("timeout", "patience"));
        return new Patience(
                time(section, "timeout").orElse(Patience.STANDARD.lock()),
                time(section, "patience").orElse(Patience.STANDARD.whole()));
    }

    private Optional<Duration> time(Optional<Section> section, String key) {
        return section.flatMap(locks -> locks.text(key)).flatMap(setting -> TimeSpan.read(setting, problems));
    }

    private Manner manner(Section root) {
        Optional<Setting> policy = root.text("policy");
        policy.filter(setting -> !POLICIES.contains(setting.value()))
                .ifPresent(setting -> problems.add(Problem.of(
                        Code.BAD_SETTING,
                        setting.where(),
                        "unknown policy \"%s\"".formatted(setting.value()),
                        DidYouMean.hint(setting.value(), POLICIES))));
        return Stream.of(Manner.values())
                .filter(manner -> policy.filter(setting -> setting.value().equals(word(manner)))
                        .isPresent())
                .findFirst()
                .orElse(Manner.ONLINE);
    }

    private static String word(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT);
    }
}
