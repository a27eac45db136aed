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
public final class TextFile {

    private TextFile() {}

    /**
     * The whole text.
     *
     * @param name the file as the user knows it
     * @param blamed where the problem is if the file cannot be read
     * @throws dev.pgcraft.problem.ProblemException E008 if it is not there, or not text
     */
    public static String read(Path file, String name, Location blamed) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unreadable(name, blamed, "does not exist", "create it, or correct the name");
        } catch (CharacterCodingException e) {
            Location inside = Location.of(name);
            throw unreadable(name, inside, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw unreadable(name, blamed, "cannot be read", "look at its permissions");
        }
    }

    private static RuntimeException unreadable(String name, Location blamed, String why, String hint) {
        return Problem.of(Code.UNREADABLE_FILE, blamed, "file \"%s\" %s".formatted(name, why), hint)
                .asException();
    }
}
