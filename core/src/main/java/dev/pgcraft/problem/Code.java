package dev.pgcraft.problem;

/** What kind of problem it is; stable across releases, with a page in the documentation for each. */
public enum Code {
    USAGE("E001"),
    NO_PROJECT("E002"),
    UNKNOWN_SETTING("E003"),
    BAD_SETTING("E004"),
    UNSET_VARIABLE("E005"),
    UNKNOWN_ENVIRONMENT("E006"),
    BAD_URL("E007"),
    UNREADABLE_FILE("E008"),
    FOLDER_NOT_EMPTY("E009"),
    DEFECT("E099"),

    UNKNOWN_COLUMN("E101"),
    DUPLICATE_NAME("E102"),
    YAML_SYNTAX("E103"),
    YAML_TRAP("E104"),
    UNKNOWN_KEY("E105"),
    BAD_VALUE("E106"),
    LEFT_OVER("E107"),
    NAME_TOO_LONG("E108"),
    UNKNOWN_TYPE("E109"),
    UNKNOWN_REFERENCE("E110"),
    AMBIGUOUS_REFERENCE("E111"),
    REFERENCE_FORM("E112"),
    UNKNOWN_FACTORY("E113"),
    UNKNOWN_PLUGIN("E114"),
    NOT_A_DECLARATION("E115"),
    UNKNOWN_RENAME("E116"),
    REFUSED_BY_POSTGRESQL("E117"),

    NAME_COLLISION("E201"),
    MISSING_PRODUCER("E202"),
    DOUBLE_PRODUCER("E203"),
    PLUGIN_CYCLE("E204"),
    SINGLETON_CLASH("E205"),
    SERVER_TOO_OLD("E206"),

    DEPENDENCY_CIRCLE("E301"),

    UNSUPPORTED_KIND("E401"),
    DATABASE_DOWN("E402"),
    LOGIN_REFUSED("E403"),
    NO_DATABASE("E404"),
    UNSUPPORTED_SERVER("E405"),

    SEVERAL_HEADS("E501"),
    EDITED_AFTER_APPLIED("E502"),
    MISSING_PARENT("E503"),
    DATABASE_AHEAD("E504"),
    MIGRATION_FAILED("E505"),
    UNKNOWN_REVISION("E506"),
    AMBIGUOUS_REVISION("E507"),
    IRREVERSIBLE("E508"),
    DATA_MARK("E509"),
    BAD_REVISION_FILE("E510"),
    LOCK_NOT_HAD("E511"),
    NOT_AT_HEAD("E512"),
    BAD_RANGE("E513"),
    DUPLICATE_REVISION("E514"),
    HISTORY_TABLE("E515"),
    TABLE_LOCK_NOT_HAD("E518"),

    NO_SCRATCH("E601"),
    PROOF_UP("E602"),
    PROOF_DOWN("E603"),
    REPLAY_FAILED("E604");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    /** {@code E} and three digits; the first digit is the stage. */
    public String id() {
        return id;
    }
}
