package dev.pgcraft.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * How a command shows itself; known before its words are taken apart, as they may be wrong.
 *
 * @param json whether programs read it
 * @param colored whether there are colors
 * @param terminal whether somebody looks on and can be asked
 */
record Appearance(boolean json, boolean colored, boolean terminal) {

    static Appearance of(boolean terminal, Map<String, String> environment, List<String> arguments) {
        boolean json = arguments.contains("--json");
        boolean seen = terminal && !json;
        boolean movable = seen && !"dumb".equals(environment.get("TERM"));
        boolean colorless = !environment.getOrDefault("NO_COLOR", "").isEmpty() || arguments.contains("--no-color");
        return new Appearance(json, movable && !colorless, movable);
    }

    Ansi ansi() {
        return colored ? Ansi.ON : Ansi.OFF;
    }
}
