package dev.pgcraft.law;

/** What came of a case. */
sealed interface Verdict {

    /** What it counts as. */
    String word();

    /** Whether the other case failed in the same way. */
    default boolean sameAs(Broken other) {
        return word().equals(other.word());
    }

    /**
     * The law was kept.
     *
     * @param rows how many went all the way
     */
    record Kept(int rows) implements Verdict {

        static final String WITH_ROWS = "kept, with rows";

        @Override
        public String word() {
            return rows > 0 ? WITH_ROWS : "kept";
        }
    }

    /** The law was kept, and PostgreSQL refused the rows one of the ways, as the hazards said it might. */
    record Stopped(String where) implements Verdict {

        @Override
        public String word() {
            return "stopped by rows";
        }
    }

    /** The pair was refused with a problem that says why. */
    record Refused(String code, String message) implements Verdict {

        @Override
        public String word() {
            return "refused with " + code;
        }
    }

    /**
     * The law was broken.
     *
     * @param at what was being done
     * @param message what went wrong
     */
    record Broken(String at, String message) implements Verdict {

        /** Without names, numbers and SQL, which differ where the manner of failing does not. */
        @Override
        public String word() {
            String wiped = message.replaceFirst("(?s)(does not run: .*?\\(SQLSTATE [0-9A-Z]{5}\\)).*", "$1")
                    .replaceAll("\"[^\"]*\"", "…")
                    .replaceAll(
                            "(column|table|index|constraint|view|trigger|function|sequence|schema) [^:;,(]+", "$1 …")
                    .replaceAll("[0-9]+", "9");
            return "broken %s: %s".formatted(at, wiped.lines().findFirst().orElse(""));
        }
    }
}
