package dev.pgcraft.change;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.DottedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rename as a person says it: {@code inventory.products.title:name}. Which object is meant, only a database can tell.
 *
 * @param kind what it is, where that was said: {@code type:inventory.state:status}
 * @param path from the schema inwards
 * @param arguments of a function, where they were said, without blanks
 * @param name the new one
 */
public record SaidRename(Optional<Kind> kind, List<String> path, Optional<String> arguments, String name) {

    /** The kinds of objects that have a name of their own which PostgreSQL changes. */
    private static final Set<Kind> KINDS = EnumSet.of(
            Kind.SCHEMA,
            Kind.TYPE,
            Kind.SEQUENCE,
            Kind.TABLE,
            Kind.COLUMN,
            Kind.CONSTRAINT,
            Kind.INDEX,
            Kind.FUNCTION,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.STATISTICS,
            Kind.TRIGGER,
            Kind.POLICY);

    private static final Pattern FORM =
            Pattern.compile("(?:(?<kind>%s):)?(?<old>.+?)(?<arguments>\\([^:]*\\))?:(?<new>%s)"
                    .formatted(
                            KINDS.stream().map(SaidRename::word).collect(Collectors.joining("|")),
                            "\"(?:[^\"]|\"\")+\"|[^:.\"]+"));

    private static final int DEEPEST = 3;

    public SaidRename {
        path = List.copyOf(path);
    }

    /** What is meant by a text; empty if it is not written like a rename. */
    public static Optional<SaidRename> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        List<String> path = DottedName.parse(form.group("old")).parts();
        if (path.size() > DEEPEST || path.contains("")) {
            return Optional.empty();
        }
        Optional<Kind> kind = Optional.ofNullable(form.group("kind")).map(SaidRename::kind);
        Optional<String> arguments =
                Optional.ofNullable(form.group("arguments")).map(SaidRename::withoutBlanks);
        return Optional.of(new SaidRename(kind, path, arguments, DottedName.literal(form.group("new"))));
    }

    /** Whether this is how somebody may speak of the object with this id. */
    public boolean means(ObjectId id) {
        boolean saysKind = kind.map(id.kind()::equals).orElse(true);
        boolean saysArguments = arguments
                .map(said -> id.kind() == Kind.FUNCTION && said.equals(withoutBlanks(id.arguments())))
                .orElse(true);
        List<String> named = new ArrayList<>(id.path());
        named.set(named.size() - 1, id.name());
        return KINDS.contains(id.kind()) && saysKind && saysArguments && path.equals(named);
    }

    /** How to speak of an object so that no other can be meant. */
    public static String exactly(ObjectId id) {
        List<String> outer = id.path().subList(0, id.path().size() - 1);
        String place = outer.stream().map(part -> quoted(part) + ".").collect(Collectors.joining());
        return word(id.kind()) + ":" + place + quoted(id.name()) + id.arguments();
    }

    /** How to say that an object has another name now. */
    public static String exactly(ObjectId old, ObjectId young) {
        return exactly(old) + ":" + quoted(young.name());
    }

    private static String quoted(String part) {
        return part.matches("[^.:\"()]+") ? part : "\"" + part.replace("\"", "\"\"") + "\"";
    }

    private static String withoutBlanks(String arguments) {
        return arguments.replaceAll(",\\s+", ",");
    }

    private static Kind kind(String word) {
        return KINDS.stream()
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Kind kind) {
        return kind.word().replace(' ', '-');
    }

    /** As it can be typed. */
    @Override
    public String toString() {
        String said = kind.map(each -> word(each) + ":").orElse("");
        String old = path.stream().map(SaidRename::quoted).collect(Collectors.joining("."));
        return said + old + arguments.orElse("") + ":" + quoted(name);
    }
}
