package dev.pgcraft.scratch;

/** Is told how far long work has come, in the thread that does it; what becomes of that is its own affair. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (doing, done, all, things) -> {};

    /**
     * So much is done.
     *
     * @param doing a verb: {@code building}
     * @param done of {@code all}
     * @param things what is counted: {@code objects}
     */
    void at(String doing, int done, int all, String things);
}
