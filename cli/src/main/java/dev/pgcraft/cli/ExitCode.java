package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.util.Comparator;
import java.util.List;

/** What the process says about itself when it ends. */
enum ExitCode {
    /** All is done. */
    DONE(0),
    /** Two things differ that were compared, or pgcraft refuses to go on. */
    REFUSED(1),
    /** The command line, the configuration or the model is wrong. */
    WRONG_INPUT(2),
    /** The database said no. */
    DATABASE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** For several problems, the one that weighs most. */
    static ExitCode of(List<Problem> problems) {
        return problems.stream()
                .map(problem -> of(problem.code()))
                .max(Comparator.naturalOrder())
                .orElse(DONE);
    }

    static ExitCode of(Code code) {
        return switch (code) {
            case NO_CONSENT,
                    SEVERAL_HEADS,
                    EDITED_AFTER_APPLIED,
                    DATABASE_AHEAD,
                    IRREVERSIBLE,
                    DATA_MARK,
                    NOT_AT_HEAD,
                    SCHEMA_OCCUPIED,
                    PROOF_UP,
                    PROOF_DOWN,
                    PROOF_ROWS,
                    HAZARD_REFUSED,
                    ALREADY_APPLIED -> REFUSED;
            case DATABASE_DOWN,
                    LOGIN_REFUSED,
                    NO_DATABASE,
                    UNSUPPORTED_SERVER,
                    MIGRATION_FAILED,
                    LOCK_NOT_HAD,
                    TABLE_LOCK_NOT_HAD,
                    HISTORY_TABLE,
                    OFFENDING_ROWS,
                    STATEMENT_REFUSED -> DATABASE;
            default -> WRONG_INPUT;
        };
    }
}
