package dev.pgcraft.yaml;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Role;
import dev.pgcraft.model.Traits;
import dev.pgcraft.problem.Code;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code roles:} and {@code owner:}. */
final class AccessReader {

    static final List<String> KEYS = Stream.of(List.of("grants"), TraitsReader.KEYS)
            .flatMap(List::stream)
            .toList();

    private final Reading reading;

    AccessReader(Reading reading) {
        this.reading = reading;
    }

    Access read(Fields model) {
        List<Role> roles = reading.entries("roles", model.get("roles")).stream()
                .flatMap(field -> role(field).stream())
                .toList();
        Optional<Access.Owner> owner = model.get("owner")
                .flatMap(value -> reading.text("owner", value))
                .flatMap(text ->
                        reading.name(text.text(), text.where()).map(name -> new Access.Owner(name, text.where())));
        return new Access(roles, owner.stream().toList());
    }

    private Optional<Role> role(Field field) {
        String what = "role \"%s\"".formatted(field.key());
        Optional<Fields> said = field.value().isNothing() ? Optional.empty() : reading.map(what, field.value());
        said.ifPresent(fields -> check(what, fields));
        List<Role.Rule> rules = said.map(fields -> rules(what, fields)).orElse(List.of());
        Traits traits =
                said.map(fields -> new TraitsReader(reading).read(what, fields)).orElse(Traits.NONE);
        return reading.name(field.key(), field.where()).map(name -> new Role(name, rules, traits, field.where()));
    }

    private void check(String what, Fields fields) {
        fields.get("password")
                .ifPresentOrElse(
                        value -> reading.report(
                                Code.UNKNOWN_KEY,
                                value.where(),
                                "%s has a password, which is never declared".formatted(what),
                                "give it by hand, as \\password of psql does"),
                        () -> reading.checkKeys(what, fields, KEYS, List.of()));
    }

    private List<Role.Rule> rules(String what, Fields fields) {
        return reading.entries("grants of %s".formatted(what), fields.get("grants")).stream()
                .map(this::rule)
                .toList();
    }

    private Role.Rule rule(Field field) {
        String what = "grant on \"%s\"".formatted(field.key());
        List<String> privileges = Reading.list(field.value()).stream()
                .flatMap(value -> reading.text(what, value).stream())
                .map(Text::text)
                .toList();
        return new Role.Rule(field.key(), privileges, field.where());
    }
}
