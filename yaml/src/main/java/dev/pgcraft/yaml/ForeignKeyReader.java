package dev.pgcraft.yaml;

import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Action;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.model.NameReader;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the entries of {@code foreign_keys:}. */
final class ForeignKeyReader {

    static final List<String> KEYS = List.of("references", "raw_references", "on_delete", "on_update", "index");

    private final Reading reading;

    ForeignKeyReader(Reading reading) {
        this.reading = reading;
    }

    Optional<ForeignKey> read(Field field) {
        String what = "foreign key \"%s\"".formatted(field.key());
        Optional<Identifier> name = reading.name(field.key(), field.where());
        return reading.map(what, field.value()).flatMap(fields -> {
            reading.checkKeys(what, fields, KEYS, List.of());
            Optional<Action> onDelete = action(what, fields, "on_delete");
            Optional<Action> onUpdate = action(what, fields, "on_update");
            boolean indexed = fields.get("index")
                    .map(value -> reading.flag("index of %s".formatted(what), value))
                    .orElse(true);
            boolean raw = fields.get("raw_references").isPresent();
            List<Reference> references = references(what, fields, raw, field);
            return name.isEmpty() || references.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ForeignKey(name, references, raw, onDelete, onUpdate, indexed, field.where()));
        });
    }

    private List<Reference> references(String what, Fields fields, boolean raw, Field field) {
        boolean resolved = fields.get("references").isPresent();
        if (raw == resolved) {
            String given = raw ? "both references and raw_references" : "neither references nor raw_references";
            reading.report(
                    Code.REFERENCE_FORM,
                    field.where(),
                    "%s has %s".formatted(what, given),
                    "references for a resource of this project, raw_references for any other table");
            return List.of();
        }
        String key = raw ? "raw_references" : "references";
        List<Reference> references = new ArrayList<>();
        for (Field entry : reading.entries("%s of %s".formatted(key, what), fields.get(key))) {
            reference(what, entry, raw).ifPresent(references::add);
        }
        return references;
    }

    private Optional<Reference> reference(String what, Field entry, boolean raw) {
        NameReader names = reading.names();
        Optional<Identifier> column = reading.name(entry.key(), entry.where());
        Optional<List<Identifier>> target = reading.text("target of %s".formatted(what), entry.value())
                .flatMap(text -> raw
                        ? names.rawTarget(text.text(), text.where())
                        : names.resolvedTarget(text.text(), text.where()));
        return column.flatMap(own -> target.map(path -> new Reference(own, path, entry.where())));
    }

    private Optional<Action> action(String what, Fields fields, String key) {
        return fields.get(key)
                .flatMap(value -> reading.text("%s of %s".formatted(key, what), value))
                .flatMap(text -> action(what, key, text));
    }

    private Optional<Action> action(String what, String key, Text text) {
        String wanted = text.text().strip().replace('_', ' ').toUpperCase(Locale.ROOT);
        Optional<Action> action = Arrays.stream(Action.values())
                .filter(known -> known.sql().equals(wanted))
                .findFirst();
        if (action.isEmpty()) {
            List<String> known = Arrays.stream(Action.values())
                    .map(value -> value.sql().toLowerCase(Locale.ROOT))
                    .toList();
            reading.report(
                    Code.BAD_VALUE,
                    text.where(),
                    "%s of %s cannot be \"%s\"".formatted(key, what, text.text()),
                    DidYouMean.hint(text.text(), known));
        }
        return action;
    }
}
