package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that the user wrote. */
final class TextFile {

    private TextFile() {}

    /**
     * The whole text.
     *
     * @param blamed where the problem is if the file cannot be read
     */
    static String read(Path file, Location blamed) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unreadable(file, blamed, "does not exist", "create it, or correct the name");
        } catch (CharacterCodingException e) {
            Location inside = Location.of(file.getFileName().toString());
            throw unreadable(file, inside, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw unreadable(file, blamed, "cannot be read", "look at its permissions");
        }
    }

    private static RuntimeException unreadable(Path file, Location blamed, String why, String hint) {
        return Problem.of(Code.UNREADABLE_FILE, blamed, "file \"%s\" %s".formatted(file.getFileName(), why), hint)
                .asException();
    }
}
