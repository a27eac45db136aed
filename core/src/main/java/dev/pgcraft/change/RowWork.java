package dev.pgcraft.change;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What is done to rows while their tables change.
 *
 * @param backfills what rows get that have nothing in a column and need something, by the column's new id
 * @param admissions how a migration gets past the guard of a table, by table
 * @param companions what is done when something gets another name of which rows speak, by the rename; that of the way
 *     back is one of its own
 * @param demands what rows have to obey when something is made or changed, by its id; not on the way back
 * @param bequests what becomes of rows whose table goes, by table
 */
public record RowWork(
        NavigableMap<ObjectId, Backfill> backfills,
        NavigableMap<QualifiedName, Admission> admissions,
        SequencedMap<Change.Rename, List<Sql>> companions,
        NavigableMap<ObjectId, Demand> demands,
        NavigableMap<ObjectId, Bequest> bequests) {

    /** Nothing. */
    public static final RowWork NONE =
            new RowWork(new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>());

    public RowWork {
        backfills = Collections.unmodifiableNavigableMap(new TreeMap<>(backfills));
        admissions = Collections.unmodifiableNavigableMap(new TreeMap<>(admissions));
        companions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(companions));
        demands = Collections.unmodifiableNavigableMap(new TreeMap<>(demands));
        bequests = Collections.unmodifiableNavigableMap(new TreeMap<>(bequests));
    }

    /** Statements before and behind those that write to a guarded table. */
    public record Admission(Sql open, Sql close) {}

    /**
     * What is done before a table is dropped whose rows another one keeps.
     *
     * @param heir the other one; where that goes as well, nothing is done
     */
    public record Bequest(ObjectId heir, List<Sql> statements) {
        public Bequest {
            statements = List.copyOf(statements);
        }
    }

    /** The same on the way back. */
    public RowWork reverse() {
        NavigableMap<ObjectId, Backfill> back = new TreeMap<>();
        backfills.forEach((column, backfill) -> back.put(column, backfill.reverse()));
        return new RowWork(back, admissions, companions, new TreeMap<>(), bequests);
    }
}
