package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a user may write where a revision is meant. */
record Reference(Revisions revisions) {

    static final String HEAD = "head";
    static final String HEADS = "heads";
    static final String BASE = "base";

    /** The ids that are meant; none for {@code base}. */
    List<RevisionId> find(String reference) {
        return switch (reference) {
            case BASE -> List.of();
            case HEADS -> ids(revisions.heads());
            case HEAD -> ids(only(revisions.heads()));
            default -> List.of(named(reference));
        };
    }

    private static List<Revision> only(List<Revision> heads) {
        if (heads.size() > 1) {
            throw severalHeads(heads).asException();
        }
        return heads;
    }

    static Problem severalHeads(List<Revision> heads) {
        return Problem.of(
                Code.SEVERAL_HEADS,
                heads.getLast().up().getFirst().at(0),
                "there are %d heads: %s".formatted(heads.size(), names(heads)),
                "`pgcraft rebase` puts one that is not applied onto the other, `pgcraft merge` joins them;"
                        + " or name one of them, or `heads`");
    }

    private RevisionId named(String reference) {
        String wanted = reference.toLowerCase(Locale.ROOT);
        List<Revision> matches = revisions.topological().stream()
                .filter(revision -> revision.id().hex().startsWith(wanted)
                        || revision.version().equals(wanted.replaceFirst("^v", "")))
                .toList();
        if (reference.isEmpty() || matches.isEmpty()) {
            throw unknown(reference).asException();
        }
        if (matches.size() > 1) {
            throw ambiguous(reference, matches).asException();
        }
        return matches.getFirst().id();
    }

    private static Problem unknown(String reference) {
        return Problem.of(
                Code.UNKNOWN_REVISION,
                Location.COMMAND_LINE,
                reference.contains("://") ? "a URL is no revision" : "there is no revision \"%s\"".formatted(reference),
                "`pgcraft history` lists them; known are ids and their beginnings, numbers, `head`, `heads`, `base`");
    }

    private static Problem ambiguous(String reference, List<Revision> matches) {
        return Problem.of(
                Code.AMBIGUOUS_REVISION,
                Location.COMMAND_LINE,
                "\"%s\" fits several revisions: %s".formatted(reference, names(matches)),
                "give more of the id");
    }

    private static String names(List<Revision> revisions) {
        return revisions.stream().map(Revision::toString).collect(Collectors.joining(", "));
    }

    private static List<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
