package dev.pgcraft.yaml.code;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.model.Model;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * A class that is said to be a model.
 *
 * @param where it is said
 */
record ModelClass(Class<?> type, Location where) {

    private static final String DSL = SchemaModel.class.getPackageName() + ".";

    /** What it declares. */
    Model declared() {
        if (!SchemaModel.class.isAssignableFrom(type)) {
            throw notAModel("does not implement SchemaModel", "write `implements SchemaModel`");
        }
        try {
            return Schemas.read(instance());
        } catch (ProblemException declaration) {
            throw declaration;
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            throw stopped(thrown);
        }
    }

    private SchemaModel instance() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (SchemaModel) constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw stopped(thrown.getTargetException());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw notAModel(
                    "cannot be made: it is abstract, or has no constructor without parameters",
                    "make it a final class without constructors");
        }
    }

    private ProblemException notAModel(String why, String hint) {
        return Problem.of(Code.NOT_A_MODEL, where, "class \"%s\" %s".formatted(type.getName(), why), hint)
                .asException();
    }

    private ProblemException stopped(Throwable thrown) {
        Location line = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> isUsers(frame.getClassName()))
                .findFirst()
                .map(frame -> new Location(String.valueOf(frame.getFileName()), Math.max(0, frame.getLineNumber())))
                .orElse(where);
        ProblemException problem = Problem.of(
                        Code.MODEL_THREW,
                        line,
                        "class \"%s\" stops with %s".formatted(type.getName(), thrown),
                        "-v shows the causes")
                .asException();
        problem.initCause(thrown);
        return problem;
    }

    private static boolean isUsers(String className) {
        return !className.startsWith(DSL) && !className.startsWith("java.") && !className.startsWith("jdk.");
    }
}
