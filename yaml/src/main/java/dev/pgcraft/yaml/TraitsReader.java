package dev.pgcraft.yaml;

import dev.pgcraft.model.Traits;
import dev.pgcraft.model.Traits.Membership;
import dev.pgcraft.model.Traits.Said;
import dev.pgcraft.problem.Code;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is said about a role beyond its grants: attributes, {@code settings:} and {@code member_of:}. */
final class TraitsReader {

    static final List<String> KEYS = Stream.of(
                    Traits.FLAGS, List.of(Traits.CONNECTION_LIMIT, Traits.VALID_UNTIL, "settings", "member_of"))
            .flatMap(List::stream)
            .toList();

    private static final List<String> OPTIONS = List.of("admin", "inherit", "set");

    private final Reading reading;

    TraitsReader(Reading reading) {
        this.reading = reading;
    }

    Traits read(String what, Fields fields) {
        return new Traits(attributes(what, fields), settings(what, fields), memberships(what, fields));
    }

    private List<Said> attributes(String what, Fields fields) {
        List<Said> attributes = new ArrayList<>();
        for (String word : Traits.FLAGS) {
            fields.get(word).ifPresent(value -> {
                boolean flag = reading.flag("%s of %s".formatted(word, what), value);
                attributes.add(new Said(word, String.valueOf(flag), value.where()));
            });
        }
        fields.get(Traits.CONNECTION_LIMIT)
                .flatMap(value -> limit("%s of %s".formatted(Traits.CONNECTION_LIMIT, what), value))
                .ifPresent(attributes::add);
        fields.get(Traits.VALID_UNTIL)
                .flatMap(value -> reading.text("%s of %s".formatted(Traits.VALID_UNTIL, what), value))
                .ifPresent(text -> attributes.add(new Said(Traits.VALID_UNTIL, text.text(), text.where())));
        return attributes;
    }

    private Optional<Said> limit(String what, Value value) {
        Optional<Text> text = reading.text(what, value);
        if (text.isPresent() && !text.get().text().matches("-1|\\d{1,9}")) {
            reading.report(Code.BAD_VALUE, value.where(), "%s is a number of sessions, or -1".formatted(what));
            return Optional.empty();
        }
        return text.map(number -> new Said(Traits.CONNECTION_LIMIT, number.text(), number.where()));
    }

    private List<Said> settings(String what, Fields fields) {
        List<Said> settings = new ArrayList<>();
        for (Field field : reading.entries("settings of %s".formatted(what), fields.get("settings"))) {
            reading.text("setting \"%s\"".formatted(field.key()), field.value())
                    .ifPresent(text -> settings.add(new Said(field.key(), text.text(), field.where())));
        }
        return settings;
    }

    private List<Membership> memberships(String what, Fields fields) {
        Optional<Value> said = fields.get("member_of");
        String where = "member_of of %s".formatted(what);
        if (said.isPresent() && said.get() instanceof Fields map) {
            return reading.entries(where, Optional.of(map)).stream()
                    .flatMap(field -> membership(field).stream())
                    .toList();
        }
        return said.stream()
                .flatMap(value -> Reading.list(value).stream())
                .flatMap(value -> reading.text(where, value).stream())
                .flatMap(text -> reading.name(text.text(), text.where()).stream()
                        .map(name -> Membership.plain(name, text.where())))
                .toList();
    }

    private Optional<Membership> membership(Field field) {
        String what = "membership in \"%s\"".formatted(field.key());
        Optional<Fields> options = field.value().isNothing() ? Optional.empty() : reading.map(what, field.value());
        options.ifPresent(fields -> reading.checkKeys(what, fields, OPTIONS, List.of()));
        return reading.name(field.key(), field.where())
                .map(name -> new Membership(
                        name,
                        option(what, options, "admin").orElse(false),
                        option(what, options, "inherit"),
                        option(what, options, "set").orElse(true),
                        field.where()));
    }

    private Optional<Boolean> option(String what, Optional<Fields> options, String key) {
        return options.flatMap(fields -> fields.get(key))
                .map(value -> reading.flag("%s of %s".formatted(key, what), value));
    }
}
