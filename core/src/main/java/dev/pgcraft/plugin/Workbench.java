package dev.pgcraft.plugin;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.Resource;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Where the plugins of one resource work together. */
public interface Workbench {

    /** What the user declared. */
    Resource resource();

    /** How generated objects are called. */
    Naming naming();

    /** Hands a value to the plugins that come after. */
    <T> void put(Key<T> key, T value);

    /** The one value of a required key. */
    <T> T get(Key<T> key);

    /** All values of a key that many plugins may fill, in the order in which they did. */
    <T> List<T> all(Key<T> key);

    /** The declared columns and those that plugins have added so far, in the order users see. */
    List<Column> columns();

    /** What the table of the rows has: {@link #columns} and those that nobody sees. */
    List<Column> stored();

    /** Makes an object a part of the declared database. */
    void add(SchemaObject object, Location where);

    /**
     * The same for what several resources need and a project has once, a helper function for instance: the first who
     * asks adds it, and whoever asks after that must ask for the same.
     */
    void share(SchemaObject object, Location where);

    /**
     * The major version of the server that the model is for, if it is known. Whoever asks makes the model compile to
     * other objects on another server, and makes it wait until somebody has asked that server.
     */
    Optional<Integer> serverVersion();

    /** The tables that were made for this resource so far: all of them, once plugins connect. */
    List<TableShape> tables();

    /** Has the policies of a table of this resource asked, for its owner, too. */
    void forceRowSecurity(QualifiedName table);

    /**
     * The workbench of another resource; empty where that is a problem, which is then reported.
     *
     * @param name with its schema, or without: of the same schema first, else the only one in the project
     */
    Optional<Workbench> neighbour(String name, Location where);

    /** Says that one object cannot be without another. */
    void needs(ObjectId dependent, ObjectId needed);

    /** Says that an object had another name before; stale renames do no harm. */
    void renamed(ObjectId from, ObjectId to);

    /** Says that an object had another name before because its resource had. */
    void renamedAlong(ObjectId from, ObjectId to);

    /** Says how values get into a column's new type, and back; empty where PostgreSQL's own conversion does. */
    void converted(ObjectId column, Optional<Sql> using, Optional<Sql> downUsing);

    /** Says what rows get that have nothing in a column and need something, on the way up and on the way down. */
    void filled(ObjectId column, Optional<Sql> backfill, Optional<Sql> downBackfill);

    /** Says what stands before and behind a migration's own statements that write to a table which has a guard. */
    void admits(QualifiedName table, Sql open, Sql close);

    /** Says what is done when something gets another name of which rows speak, on the way there and on the way back. */
    void accompanies(ObjectId from, ObjectId to, List<Sql> there, List<Sql> back);

    /**
     * Says what rows have to obey already when a trigger is made, or when a function becomes another.
     *
     * @param offending a query that gives one number: how many rows of the table do not
     * @param words what is wrong with them, to stand between {@code rows of} and their number
     */
    void demands(ObjectId object, QualifiedName table, Sql offending, String words, String hint);

    /** Says how the rows of a table that may go get into another one that stays. */
    void bequeaths(ObjectId table, ObjectId heir, List<Sql> statements);

    /** Says what the rows that are there get in a column which the plugin adds. */
    void begins(ObjectId column, Sql value);

    /**
     * The expression with its markers checked and quoted.
     *
     * @param what whose expression it is, for messages: {@code check "positive"}
     */
    Sql sql(String what, Expression expression);

    /** Where a foreign key leads; empty where that is a problem, which is then reported. */
    Optional<Target> resolve(ForeignKey key);

    /** Says what is wrong; the work goes on, so that everything wrong is told at once. */
    void report(Problem problem);
}
