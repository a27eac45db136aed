package dev.pgcraft.catalog;

/**
 * How PostgreSQL itself points at an object in {@code pg_depend}.
 *
 * @param catalog the oid of the system table that holds the object
 * @param part the number of a column; 0 for the object as a whole
 */
record Address(long catalog, long oid, int part) {

    /** The oids of system tables are the same in all versions. */
    static final long TYPES = 1247;

    static final long PROCEDURES = 1255;

    static final long RELATIONS = 1259;
    static final long ROLES = 1260;
    static final long DEFAULTS = 2604;
    static final long CONSTRAINTS = 2606;
    static final long SCHEMAS = 2615;
    static final long TRIGGERS = 2620;
    static final long EXTENSIONS = 3079;
    static final long POLICIES = 3256;
    static final long STATISTICS = 3381;

    /** Of what {@code pg_depend} never speaks of. */
    static final Address NOWHERE = new Address(0, 0, 0);

    static Address of(long catalog, long oid) {
        return new Address(catalog, oid, 0);
    }

    /** The object of which this is a part. */
    Address whole() {
        return of(catalog, oid);
    }
}
