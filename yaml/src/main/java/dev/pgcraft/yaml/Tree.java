package dev.pgcraft.yaml;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Items;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns the text of one YAML document into values with lines. */
final class Tree {

    private static final Map<Tag, Text.Kind> KINDS = Map.of(
            Tag.STR, Text.Kind.STRING,
            Tag.INT, Text.Kind.NUMBER,
            Tag.FLOAT, Text.Kind.NUMBER,
            Tag.BOOL, Text.Kind.BOOLEAN,
            Tag.NULL, Text.Kind.NULL);

    private final String source;
    private final List<Problem> problems;
    private final Deque<Node> open = new ArrayDeque<>();

    /**
     * @param source the file's name in messages
     * @param problems where to say what is wrong
     */
    Tree(String source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The document; empty if there is none, or if it cannot be read, which is then a problem. */
    Optional<Value> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                return Optional.empty();
            }
            Value first = value(documents.next());
            if (documents.hasNext()) {
                Location where = where(documents.next());
                problems.add(Problem.of(
                        Code.YAML_SYNTAX, where, "a second document begins here", "keep one document in a file"));
            }
            return Optional.of(first);
        } catch (StackOverflowError e) {
            problems.add(Problem.of(
                    Code.YAML_SYNTAX, new Location(source, 1), "brackets are nested too deeply", "write it in fewer"));
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(new SyntaxProblem(source, text).of(e));
            return Optional.empty();
        }
    }

    /** One node of a document that somebody else has read. */
    Value value(Node node) {
        if (open.contains(node)) {
            problems.add(Problem.of(Code.YAML_SYNTAX, where(node), "a value contains itself"));
            return nothing(node);
        }
        open.push(node);
        Value value = opened(node);
        open.pop();
        return value;
    }

    private Value opened(Node node) {
        return switch (node) {
            case ScalarNode scalar -> text(scalar);
            case SequenceNode sequence -> items(sequence);
            case MappingNode mapping -> fields(mapping);
            default -> nothing(node);
        };
    }

    private Value nothing(Node node) {
        return new Text("", Text.Kind.NULL, where(node));
    }

    private Text text(ScalarNode node) {
        Text.Kind kind = node.isPlain() ? KINDS.get(node.getTag()) : Text.Kind.STRING;
        if (kind == null || !KINDS.containsKey(node.getTag())) {
            String message =
                    "tag \"%s\" has no meaning here".formatted(node.getTag().getValue());
            problems.add(Problem.of(Code.YAML_SYNTAX, where(node), message, "quote a value that begins with !"));
            kind = Text.Kind.STRING;
        }
        return new Text(node.getValue(), kind, contentOf(node));
    }

    /** What follows | or &gt; begins on the next line. */
    private Location contentOf(ScalarNode node) {
        Location where = where(node);
        boolean block = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        return block ? new Location(source, where.line() + 1) : where;
    }

    private Items items(SequenceNode node) {
        List<Value> values = new ArrayList<>();
        node.getValue().forEach(item -> values.add(value(item)));
        boolean brackets = node.getFlowStyle() == FlowStyle.FLOW;
        return new Items(brackets ? new SplitValues(problems).joined(values) : values, where(node));
    }

    private Fields fields(MappingNode node) {
        FieldCollector collector = new FieldCollector(problems);
        node.getValue()
                .forEach(tuple ->
                        collector.add(tuple.getKeyNode(), value(tuple.getValueNode()), where(tuple.getKeyNode())));
        boolean braces = node.getFlowStyle() == FlowStyle.FLOW;
        return new Fields(
                braces ? new SplitValues(problems).joined(collector.fields()) : collector.fields(),
                braces,
                where(node));
    }

    private Location where(Node node) {
        return new Location(source, node.getStartMark().map(Mark::getLine).orElse(-1) + 1);
    }
}
