package dev.pgcraft.problem;

import java.io.IOException;
import java.util.Optional;

/** Why a file or folder cannot be had, in words for people: neither the name of a Java class nor a path alone. */
public final class Reason {

    private Reason() {}

    /** The reason that the operating system gave. */
    public static String of(IOException refusal) {
        return switch (refusal.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "permission denied";
            case "NoSuchFileException", "FileNotFoundException" -> "no such file or folder";
            case "FileAlreadyExistsException" -> "a file of this name is in the way";
            case "NotDirectoryException" -> "it is no folder";
            case "DirectoryNotEmptyException" -> "the folder is not empty";
            case "FileSystemLoopException" -> "links lead in a circle";
            default -> lastPart(refusal);
        };
    }

    /** Behind the path, with which such messages begin. */
    private static String lastPart(IOException refusal) {
        String message = Optional.ofNullable(refusal.getMessage()).orElse("input or output failed");
        return message.substring(message.lastIndexOf(": ") < 0 ? 0 : message.lastIndexOf(": ") + 2);
    }
}
