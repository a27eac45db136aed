package dev.pgcraft.schema;

/**
 * How a column stands to those of its name in the tables above and below its own.
 *
 * @param inherited whether it is there because a table above has it
 * @param local whether it would stay if no table above had it
 * @param ownNotNull whether it is NOT NULL though no table above says so, or under a name that somebody chose
 * @param ownValue whether it has another default than above
 * @param passedOn whether there are tables below, or may be partitions
 */
public record Descent(boolean inherited, boolean local, boolean ownNotNull, boolean ownValue, boolean passedOn) {

    /** A column of a table that stands for itself. */
    public static final Descent NONE = new Descent(false, true, false, false, false);
}
