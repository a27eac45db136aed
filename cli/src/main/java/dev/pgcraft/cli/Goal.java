package dev.pgcraft.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A goal such as {@code -2}, which the parser of options would take for an option. */
final class Goal {

    private static final Pattern STEPS_BACK = Pattern.compile("-(\\d+)");

    private Goal() {}

    /** An argument as it is given to the parser: {@code -2} becomes {@code ~2}. */
    static String typed(String argument) {
        Matcher back = STEPS_BACK.matcher(argument);
        return back.matches() ? "~" + back.group(1) : argument;
    }

    /** Whether it counts revisions back. */
    static boolean isBack(String argument) {
        return STEPS_BACK.matcher(argument).matches();
    }

    /** An argument as it was typed. */
    static String meant(String argument) {
        return argument.startsWith("~") ? "-" + argument.substring(1) : argument;
    }
}
