package dev.pgcraft.yaml.code;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.model.Model;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The models of a project that are written in Java.
 *
 * @param folder the project's
 * @param classPath jars and folders of classes that the project names
 */
public record JavaModels(Path folder, List<Path> classPath) {

    public JavaModels {
        classPath = List.copyOf(classPath);
    }

    /**
     * What a source file declares; the class of its name is the model.
     *
     * @param file relative to the folder
     * @throws dev.pgcraft.problem.ProblemException if it does not compile, is no model, or has anything wrong with it
     */
    public Model source(String file) {
        Compilation.Result compiled = new Compilation(folder, classPath).of(file);
        try (URLClassLoader libraries = libraries()) {
            CompiledClasses classes = new CompiledClasses(compiled.classes(), libraries);
            return declared(classes, compiled.mainClass(), Location.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a class on the class path declares.
     *
     * @param setting where the class is named
     */
    public Model named(String className, Location setting) {
        try (URLClassLoader libraries = libraries()) {
            return declared(libraries, className, setting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model declared(ClassLoader loader, String className, Location where) {
        try {
            return new ModelClass(loader.loadClass(className), where).declared();
        } catch (ClassNotFoundException e) {
            throw Problem.of(
                            Code.BAD_SETTING,
                            where,
                            "\"%s\" is neither a .yaml, .java or .sql file nor a class on the class path"
                                    .formatted(className),
                            "name a file, or the jar or folder of the class under class_path:")
                    .asException();
        }
    }

    private URLClassLoader libraries() {
        URL[] places = classPath.stream().map(JavaModels::url).toArray(URL[]::new);
        return new URLClassLoader(places, SchemaModel.class.getClassLoader());
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
