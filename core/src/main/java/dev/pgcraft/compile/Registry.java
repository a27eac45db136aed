package dev.pgcraft.compile;

import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The factories and plugins that there are, and which of them a resource gets. */
final class Registry {

    private static final String DEFAULTS = "defaults";
    private static final String NONE = "none";

    private final NavigableMap<String, Factory> factories = new TreeMap<>();
    private final NavigableMap<String, PluginKind> kinds = new TreeMap<>();
    private final NavigableMap<String, String> origins = new TreeMap<>();
    private final List<Use> everywhere = new ArrayList<>();
    private final Options options;
    private final Consumer<Problem> problems;

    Registry(Options options, Consumer<Problem> problems) {
        this.options = options;
        this.problems = problems;
        know(new BuiltIn());
        options.extensions().forEach(this::know);
    }

    private void know(Extension extension) {
        ExtensionDefect.guard(extension, "factories()", extension::factories).stream()
                .filter(factory -> isFirst("factory", factory.name(), extension))
                .forEach(factory -> factories.put(factory.name(), factory));
        ExtensionDefect.guard(extension, "plugins()", extension::plugins).stream()
                .filter(kind -> isFirst("plugin", kind.name(), extension))
                .forEach(kind -> kinds.put(kind.name(), kind));
        ExtensionDefect.guard(extension, "everywhere()", extension::everywhere).stream()
                .map(name -> new Use(name, new LinkedHashMap<>(), where(extension)))
                .forEach(everywhere::add);
    }

    private boolean isFirst(String word, String name, Extension extension) {
        Optional<String> first =
                Optional.ofNullable(origins.putIfAbsent("%s \"%s\"".formatted(word, name), extension.name()));
        first.ifPresent(other -> problems.accept(Problem.of(
                Code.BROUGHT_TWICE,
                where(extension),
                "%s \"%s\" is brought by extension \"%s\" and by \"%s\"".formatted(word, name, other, extension.name()),
                "switch one of them off, or give one of them another name")));
        return first.isEmpty();
    }

    private static Location where(Extension extension) {
        return Location.of("extension " + extension.name());
    }

    /** The plugins of extensions and of the project, of the factory, and of the resource itself, in this order. */
    List<Chosen> choose(Resource resource) {
        return choose(resource, List.of(everywhere, options.plugins()));
    }

    /** Those of a resource that an extension brings: what the project wants everywhere is not meant for it. */
    List<Chosen> chooseForBrought(Resource resource) {
        return choose(resource, List.of());
    }

    private List<Chosen> choose(Resource resource, List<List<Use>> first) {
        Choice choice = new Choice(resource, problems);
        first.forEach(source -> choice.join(source, this::made));
        Use factory = resource.factory();
        Optional<Factory> known = find("factory", factory, factories, Code.UNKNOWN_FACTORY);
        known.ifPresent(kind -> ofFactory(choice, kind, factory));
        choice.join(resource.plugins(), this::made);
        List<Chosen> chosen = choice.all();
        chosen.forEach(this::requireServer);
        return chosen;
    }

    private void ofFactory(Choice choice, Factory factory, Use use) {
        List<String> parameters = Stream.concat(factory.parameters().stream(), Stream.of(DEFAULTS))
                .toList();
        checkParameters("factory", use, parameters);
        SequencedMap<String, Object> own = new LinkedHashMap<>(use.options());
        Optional<Object> defaults = Optional.ofNullable(own.remove(DEFAULTS));
        Use plain = new Use(use.name(), own, use.where());
        defaults.filter(value -> !value.equals(NONE)).ifPresent(value -> reportDefaults(value, use));
        choice.factory(defaults.isPresent() ? List.of() : make(plain, factory.defaults()), make(plain, factory.body()));
    }

    private void reportDefaults(Object value, Use use) {
        problems.accept(Problem.of(
                Code.BAD_VALUE,
                use.where(),
                "factory \"%s\": defaults cannot be \"%s\"".formatted(use.name(), value),
                "write \"defaults: none\" and name the plugins that you want, or leave it out"));
    }

    private List<Chosen> made(Use use) {
        Optional<PluginKind> kind = find("plugin", use, kinds, Code.UNKNOWN_PLUGIN);
        kind.ifPresent(known -> checkParameters("plugin", use, known.parameters()));
        return kind.map(known -> make(use, known.maker().andThen(List::of))).orElse(List.of());
    }

    private List<Chosen> make(Use use, Function<Use, List<Plugin>> maker) {
        try {
            return ExtensionDefect.guard(use.where(), "\"%s\"".formatted(use.name()), () -> maker.apply(use)).stream()
                    .map(plugin -> new Chosen(plugin, use.where()))
                    .toList();
        } catch (ProblemException e) {
            e.problems().forEach(problems);
            return List.of();
        }
    }

    void report(Problem problem) {
        problems.accept(problem);
    }

    /** The plugins by whose names alone a value of this key is made. */
    List<String> makersOf(Key<?> key) {
        return kinds.values().stream()
                .filter(kind -> produces(kind).contains(key))
                .map(PluginKind::name)
                .toList();
    }

    /** What a plugin without parameters makes; one that cannot do without them makes nothing. */
    private static List<Key<?>> produces(PluginKind kind) {
        Use use = new Use(kind.name(), new LinkedHashMap<>(), Location.of(kind.name()));
        try {
            return kind.maker().apply(use).produces();
        } catch (RuntimeException needsParameters) {
            return List.of();
        }
    }

    private <T> Optional<T> find(String word, Use use, NavigableMap<String, T> known, Code code) {
        T found = known.get(use.name());
        if (found == null) {
            String message = "there is no %s \"%s\"".formatted(word, use.name());
            problems.accept(Problem.of(code, use.where(), message, DidYouMean.hint(use.name(), known.keySet())));
        }
        return Optional.ofNullable(found);
    }

    private void checkParameters(String word, Use use, Collection<String> parameters) {
        for (String given : use.options().keySet()) {
            if (!parameters.contains(given)) {
                String message = "%s \"%s\" has no parameter \"%s\"".formatted(word, use.name(), given);
                problems.accept(Problem.of(Code.UNKNOWN_KEY, use.where(), message, DidYouMean.hint(given, parameters)));
            }
        }
    }

    private void requireServer(Chosen chosen) {
        int needed = chosen.plugin().minimumVersion();
        if (needed == 0) {
            return;
        }
        options.serverVersion().filter(version -> version < needed).ifPresent(version -> {
            String message =
                    "plugin \"%s\" needs PostgreSQL %d, and the server is %d".formatted(chosen.name(), needed, version);
            problems.accept(
                    Problem.of(Code.SERVER_TOO_OLD, chosen.where(), message, "take another plugin, or a newer server"));
        });
    }
}
