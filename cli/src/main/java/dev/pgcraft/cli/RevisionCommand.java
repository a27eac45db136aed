package dev.pgcraft.cli;

import dev.pgcraft.Request;
import dev.pgcraft.Request.Against;
import dev.pgcraft.Revised;
import dev.pgcraft.migrate.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pgcraft revision}. */
@Command(
        name = "revision",
        description = "Writes a migration, there and back, that brings the revision files up to the model.",
        footer = {
            "",
            "Examples:",
            "  pgcraft revision -m \"add products table\"",
            "  pgcraft revision \"rename title\" --rename inventory.products.title:name",
            "  pgcraft revision --empty -m \"move old orders\"      SQL of your own",
            "  pgcraft revision --from-database -m \"catch up\"     compare with the live database"
        })
final class RevisionCommand implements Verb {

    private final Projects projects;

    @Mixin
    private final Message message = new Message();

    @Option(
            names = "--from-database",
            description =
                    "Compare the model with the live database, which must be at head, not with the revision files.")
    private boolean fromDatabase;

    @Option(names = "--empty", description = "Write a revision without SQL, to be filled in by hand.")
    private boolean empty;

    @Option(
            names = "--rename",
            paramLabel = "OLD:NEW",
            description = "A table or column got a new name: schema.table:name or schema.table.column:name.")
    private List<String> renames = new ArrayList<>();

    @Option(names = "--no-proof", description = "Do not try it on a scratch database before it is written.")
    private boolean unproved;

    @Option(
            names = "--fail-on",
            paramLabel = "HAZARD",
            completionCandidates = Hazards.Known.class,
            description = "Write nothing if the way up carries such a hazard: data-loss, data-dependent, table-rewrite,"
                    + " long-lock, index-build, permission-change, irreversible, or any. May be repeated.")
    private List<String> hazards = new ArrayList<>();

    RevisionCommand(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Answer run() {
        Request request = new Request(
                message.text(),
                against(),
                renames.stream().map(Renames::parse).toList(),
                !unproved,
                hazards.stream().flatMap(word -> Hazards.parse(word).stream()).toList());
        return projects.in(pgcraft -> answer(pgcraft.revise(request)));
    }

    private Against against() {
        if (empty && fromDatabase) {
            throw Usage.mistake("--empty compares nothing", "leave out --empty or --from-database");
        }
        if (empty) {
            return Against.NONE;
        }
        return fromDatabase ? Against.DATABASE : Against.HISTORY;
    }

    private static Answer answer(Revised revised) {
        List<String> lines = new ArrayList<>();
        List<String> files = revised.revision().map(Lines::files).orElse(List.of());
        files.forEach(file -> lines.add("wrote " + file));
        revised.changes().forEach(change -> lines.add("  " + change));
        revised.hazards().forEach(hazard -> lines.add("hazard: " + hazard));
        Optional<String> proof = revised.revision().flatMap(Revision::proof);
        proof.ifPresent(words -> lines.add("proof: " + words));
        if (revised.revision().isEmpty()) {
            lines.add("nothing to do: model and revisions agree");
        }
        SequencedMap<String, Object> data = new LinkedHashMap<>();
        revised.revision().ifPresent(revision -> data.put("revision", Lines.data(revision)));
        data.put("files", files);
        data.put("changes", revised.changes());
        data.put("hazards", revised.hazards());
        proof.ifPresent(words -> data.put("proof", words));
        return Answer.of(lines, data).noting(revised.notes());
    }
}
