package dev.pgcraft.cli;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Unfinished;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.Revisions;
import java.util.ArrayList;
import java.util.List;

/** Where a database is among the revisions. */
record Whereabouts(Revisions revisions, History history) {

    static Whereabouts of(Pgcraft pgcraft) {
        return new Whereabouts(pgcraft.revisions(), pgcraft.current());
    }

    Answer answer() {
        List<Revision> heads = revisions.heads(history.applied());
        List<String> lines = new ArrayList<>();
        for (Revision revision : heads) {
            lines.add(Lines.of(revision) + (revisions.heads().contains(revision) ? " (head)" : ""));
        }
        unknown().forEach(id -> lines.add(id + "  has no file here"));
        unfinished().forEach(lines::add);
        if (lines.isEmpty()) {
            lines.add("the database holds no revision");
        }
        return Answer.of(lines)
                .with("revisions", Lines.data(heads))
                .with("unknown", unknown())
                .with("unfinished", unfinished());
    }

    private List<String> unknown() {
        return history.applied().stream()
                .filter(id -> revisions.find(id).isEmpty())
                .map(RevisionId::hex)
                .toList();
    }

    /** Steps that failed, or that nobody knows the end of, in words. */
    List<String> unfinished() {
        return Unfinished.of(history);
    }
}
