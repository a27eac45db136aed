package dev.pgcraft.compile;

import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The factories and plugins that there are, and which of them a resource gets. */
final class Registry {

    private final NavigableMap<String, Factory> factories = new TreeMap<>();
    private final NavigableMap<String, PluginKind> kinds = new TreeMap<>();
    private final Options options;
    private final Consumer<Problem> problems;

    Registry(Options options, Consumer<Problem> problems) {
        this.options = options;
        this.problems = problems;
        know(new BuiltIn());
        options.extensions().forEach(this::know);
    }

    private void know(Extension extension) {
        extension.factories().forEach(factory -> factories.put(factory.name(), factory));
        extension.plugins().forEach(kind -> kinds.put(kind.name(), kind));
    }

    /** The plugins of the project, of the factory and of the resource itself, in this order. */
    List<Chosen> choose(Resource resource) {
        List<Chosen> chosen = new ArrayList<>();
        join(chosen, named(options.plugins()), resource);
        join(chosen, ofFactory(resource.factory()), resource);
        join(chosen, named(resource.plugins()), resource);
        chosen.forEach(this::requireServer);
        return chosen;
    }

    private List<Chosen> ofFactory(Use use) {
        Optional<Factory> factory = find("factory", use, factories, Code.UNKNOWN_FACTORY);
        factory.ifPresent(known -> checkParameters("factory", use, known.parameters()));
        return factory.map(known -> make(use, known.plugins())).orElse(List.of());
    }

    private List<Chosen> named(List<Use> uses) {
        return uses.stream().flatMap(use -> ofKind(use).stream()).toList();
    }

    private List<Chosen> ofKind(Use use) {
        Optional<PluginKind> kind = find("plugin", use, kinds, Code.UNKNOWN_PLUGIN);
        kind.ifPresent(known -> checkParameters("plugin", use, known.parameters()));
        return kind.map(known -> make(use, known.maker().andThen(List::of))).orElse(List.of());
    }

    private List<Chosen> make(Use use, Function<Use, List<Plugin>> maker) {
        try {
            return maker.apply(use).stream()
                    .map(plugin -> new Chosen(plugin, use.where()))
                    .toList();
        } catch (ProblemException e) {
            e.problems().forEach(problems);
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

    /** Adds the plugins of one source; each takes the place of an earlier source's of the same singleton group. */
    private void join(List<Chosen> chosen, List<Chosen> source, Resource resource) {
        List<Chosen> earlier = List.copyOf(chosen);
        for (Chosen candidate : source) {
            Optional<Chosen> rival = rival(candidate, chosen);
            if (rival.isPresent() && !earlier.contains(rival.get())) {
                reportClash(rival.get(), candidate, resource);
                continue;
            }
            rival.ifPresent(chosen::remove);
            chosen.add(candidate);
        }
    }

    private static Optional<Chosen> rival(Chosen candidate, List<Chosen> chosen) {
        Optional<String> group = candidate.plugin().singleton();
        return chosen.stream()
                .filter(other ->
                        group.isPresent() && group.equals(other.plugin().singleton()))
                .findFirst();
    }

    private void reportClash(Chosen first, Chosen second, Resource resource) {
        String message = "%s has plugins \"%s\" and \"%s\", but only one may be its %s"
                .formatted(
                        resource.name(),
                        first.name(),
                        second.name(),
                        second.plugin().singleton().orElseThrow());
        problems.accept(Problem.of(Code.SINGLETON_CLASH, second.where(), message, "leave one of them out"));
    }

    private void requireServer(Chosen chosen) {
        int needed = chosen.plugin().minimumVersion();
        options.serverVersion().ifPresent(version -> {
            if (version < needed) {
                String message = "plugin \"%s\" needs PostgreSQL %d, and the server is %d"
                        .formatted(chosen.name(), needed, version);
                problems.accept(Problem.of(Code.SERVER_TOO_OLD, chosen.where(), message));
            }
        });
    }
}
