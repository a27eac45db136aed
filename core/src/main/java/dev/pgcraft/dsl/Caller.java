package dev.pgcraft.dsl;

import dev.pgcraft.problem.Location;

/** The line of the user's code that speaks to this package. */
final class Caller {

    private static final String HERE = Caller.class.getPackageName();

    private Caller() {}

    static Location where() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.filter(frame -> isUsers(frame.getClassName())).findFirst())
                .map(Caller::where)
                .orElse(Location.of("Java"));
    }

    private static Location where(StackWalker.StackFrame frame) {
        String file = String.valueOf(frame.getFileName());
        return new Location(file, Math.max(0, frame.getLineNumber()));
    }

    /** Neither ours nor the JDK's, which calls us from its collections and streams. */
    private static boolean isUsers(String className) {
        boolean ours = className.startsWith(HERE + ".") && className.lastIndexOf('.') == HERE.length();
        return !ours && !className.startsWith("java.") && !className.startsWith("jdk.");
    }
}
