package dev.pgcraft.plugin;

import dev.pgcraft.model.Model;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** A subcommand of {@code pgcraft} that an extension brings: {@code pgcraft NAME WORD... --option VALUE}. */
public interface Command {

    /** What is typed after {@code pgcraft}. */
    String name();

    /** One sentence for {@code --help}. */
    String description();

    /** The words that must follow, in this order. */
    default List<Parameter> words() {
        return List.of();
    }

    /** What may be said, as {@code --name VALUE}. */
    default List<Parameter> options() {
        return List.of();
    }

    /**
     * Does it, and gives back the lines that are the answer.
     *
     * @throws dev.pgcraft.problem.ProblemException if anything is wrong with what was typed, or with what is there
     */
    List<String> run(Call call);

    /**
     * A word or an option.
     *
     * @param name in small letters, without dashes in front
     */
    record Parameter(String name, String description) {}

    /** What was typed, and what there is to work with. */
    interface Call {

        /** The word that was typed in this place. */
        String word(String name);

        /** The value of an option, if it was given. */
        Optional<String> option(String name);

        /** What the project declares. */
        Model model();

        /** Tells the project's database something, or asks it: the rows, each value as text, or empty for NULL. */
        List<List<Optional<String>>> ask(Sql statement);
    }
}
