package dev.pgcraft.yaml.project;

import dev.pgcraft.compile.ExtensionOrder;
import dev.pgcraft.compile.ExtensionOrder.Listed;
import dev.pgcraft.compile.Options;
import dev.pgcraft.compile.Templates;
import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** What a project decides for all its resources. Its extensions are looked for when somebody needs to know. */
final class Decisions implements AutoCloseable {

    private final String project;
    private final Said said;
    private final List<Path> classPath;
    private Optional<URLClassLoader> libraries = Optional.empty();
    private Optional<Options> options = Optional.empty();

    /**
     * Those of a project.
     *
     * @param classPath where its extensions are, beside those that pgcraft itself runs with
     */
    Decisions(String project, Said said, List<Path> classPath) {
        this.project = project;
        this.said = said;
        this.classPath = List.copyOf(classPath);
    }

    /**
     * What the project file says.
     *
     * @param plugins on every resource
     * @param names templates of generated names
     */
    record Said(List<Setting> extensions, List<Use> plugins, List<Templates.Said> names) {

        Said {
            extensions = List.copyOf(extensions);
            plugins = List.copyOf(plugins);
            names = List.copyOf(names);
        }

        /** All of it, as text; empty where code of others has a say. */
        Optional<List<String>> contents() {
            return extensions.isEmpty() ? Optional.of(List.of(plugins.toString(), names.toString())) : Optional.empty();
        }
    }

    /**
     * The same for the compiler.
     *
     * @throws ProblemException if an extension is not there, or a template does not do
     */
    synchronized Options options() {
        if (options.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            List<Extension> extensions = extensions(problems);
            Options made = new Options(
                    project,
                    extensions,
                    said.plugins(),
                    new Templates(problems::add).of(extensions, said.names()),
                    Optional.empty());
            ProblemException.throwIfAny(problems);
            options = Optional.of(made);
        }
        return options.get();
    }

    private List<Extension> extensions(List<Problem> problems) {
        if (said.extensions().isEmpty()) {
            return List.of();
        }
        List<Listed> listed = said.extensions().stream()
                .map(setting -> new Listed(setting.value(), setting.where()))
                .toList();
        return new ExtensionOrder(found(), problems::add).of(listed);
    }

    private List<Extension> found() {
        try {
            return ServiceLoader.load(Extension.class, loader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError broken) {
            Location where = said.extensions().getFirst().where();
            ProblemException problem = Problem.of(
                            Code.BROKEN_EXTENSION,
                            where,
                            "an extension on the class path cannot be loaded: %s".formatted(words(broken)),
                            "it must be built for this pgcraft and this Java; -v shows the causes")
                    .asException();
            problem.initCause(broken);
            throw problem;
        }
    }

    private static String words(Throwable broken) {
        return Optional.ofNullable(broken.getCause())
                .map(cause -> "%s (%s)".formatted(broken.getMessage(), cause))
                .orElseGet(broken::toString);
    }

    private ClassLoader loader() {
        if (libraries.isEmpty()) {
            URL[] places = classPath.stream().map(Decisions::url).toArray(URL[]::new);
            libraries = Optional.of(new URLClassLoader(places, SchemaModel.class.getClassLoader()));
        }
        return libraries.get();
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (libraries.isPresent()) {
                libraries.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
