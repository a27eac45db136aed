package dev.pgcraft.yaml;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Role;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.List;
import java.util.Optional;

/** Reads {@code roles:} and {@code owner:}. */
final class AccessReader {

    static final List<String> KEYS = List.of("grants");

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
        List<Role.Rule> rules = field.value().isNothing()
                ? List.of()
                : reading.map(what, field.value())
                        .map(fields -> rules(what, fields))
                        .orElse(List.of());
        return reading.name(field.key(), field.where()).map(name -> new Role(name, rules, field.where()));
    }

    private List<Role.Rule> rules(String what, Fields fields) {
        reading.checkKeys(what, fields, KEYS, List.of());
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
