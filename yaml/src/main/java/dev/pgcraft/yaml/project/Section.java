package dev.pgcraft.yaml.project;

import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.yaml.Uses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of the project file. What is wrong with it joins the problems; the rest is read on. */
final class Section {

    private final SequencedMap<String, Node> values = new LinkedHashMap<>();
    private final Location where;
    private final List<Problem> problems;

    private Section(Location where, List<Problem> problems) {
        this.where = where;
        this.problems = problems;
    }

    /** The node as a mapping whose keys are all among {@code known}; any key will do if none are. */
    static Section of(Node node, List<String> known, List<Problem> problems) {
        Section section = new Section(where(node), problems);
        if (!(node instanceof MappingNode mapping)) {
            section.wrong(node, "keys and values are expected here", "write \"key: value\"");
            return section;
        }
        for (NodeTuple entry : mapping.getValue()) {
            section.add(entry, known);
        }
        return section;
    }

    private void add(NodeTuple entry, List<String> known) {
        String key = scalar(entry.getKeyNode()).map(Setting::value).orElse("");
        if (!known.isEmpty() && !known.contains(key)) {
            String message = "unknown setting \"%s\"".formatted(key);
            problems.add(
                    Problem.of(Code.UNKNOWN_SETTING, where(entry.getKeyNode()), message, DidYouMean.hint(key, known)));
            return;
        }
        if (values.containsKey(key)) {
            wrong(entry.getKeyNode(), "\"%s\" stands here twice".formatted(key), "keep one");
            return;
        }
        if (!isNothing(entry.getValueNode())) {
            values.put(key, entry.getValueNode());
        }
    }

    /** Its first line. */
    Location where() {
        return where;
    }

    /** The keys that have a value, in the order of the file. */
    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** One value. */
    Optional<Setting> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(this::scalar);
    }

    /** One value, or a list of them. */
    List<Setting> texts(String key) {
        return items(key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    /** A mapping inside this one. */
    Optional<Section> section(String key, List<String> known) {
        return Optional.ofNullable(values.get(key)).map(node -> of(node, known, problems));
    }

    /** Plugins, in the words of the model language. */
    List<Use> uses(String key) {
        return Optional.ofNullable(values.get(key))
                .map(node -> Uses.plugins(node, Settings.FILE, problems))
                .orElse(List.of());
    }

    private List<Node> items(String key) {
        return switch (values.get(key)) {
            case null -> List.of();
            case SequenceNode list -> list.getValue();
            case Node one -> List.of(one);
        };
    }

    private Optional<Setting> scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Setting(scalar.getValue(), where(node)));
        }
        wrong(node, "a single value is expected here", "quote a value that begins with {, [, * or &");
        return Optional.empty();
    }

    private void wrong(Node node, String message, String hint) {
        problems.add(Problem.of(Code.BAD_SETTING, where(node), message, hint));
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private static Location where(Node node) {
        return new Location(
                Settings.FILE, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }
}
