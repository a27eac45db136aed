package dev.pgcraft.compile;

import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what the user declared into PostgreSQL objects. Pure: the same model gives the same objects. */
public final class Compiler {

    private final Options options;

    /** A compiler for projects without wishes of their own. */
    public Compiler() {
        this(Options.DEFAULT);
    }

    /** A compiler for a project. */
    public Compiler(Options options) {
        this.options = options;
    }

    /**
     * The objects the model asks for, in the user's spelling.
     *
     * @throws ProblemException with everything that is wrong with the model
     */
    public Declared compile(Model model) {
        Draft draft = new Draft(options);
        Faces faces = new Faces();
        Model brought = brought();
        Model whole = brought.and(model);
        NavigableMap<QualifiedName, QualifiedName> tables = addResources(brought, model, draft, faces);
        Views views = new Views(draft, tables);
        whole.views().forEach(view -> views.add(view).forEach(faces::add));
        new Permissions(draft, faces, options.project()).add(whole);
        new TenantRules(draft).check(whole.access());
        new GuardRules(draft).check();
        return draft.finish(whole.sources());
    }

    /** What the extensions add to the project, each once. */
    private Model brought() {
        return options.extensions().stream()
                .map(extension -> ExtensionDefect.guard(extension, "model()", extension::model))
                .reduce(Model.EMPTY, Model::and);
    }

    /** The tables of resources; what the project has on every resource is not meant for those of others. */
    private NavigableMap<QualifiedName, QualifiedName> addResources(
            Model brought, Model declared, Draft draft, Faces faces) {
        Registry registry = new Registry(options, draft::report);
        References references = new References(draft);
        List<Job> jobs = new ArrayList<>();
        for (Resource resource : brought.resources()) {
            bench(resource, references, draft)
                    .map(bench -> new Job(bench, sorted(registry.chooseForBrought(resource), resource, registry)))
                    .ifPresent(jobs::add);
        }
        for (Resource resource : declared.resources()) {
            bench(resource, references, draft)
                    .map(bench -> new Job(bench, sorted(registry.choose(resource), resource, registry)))
                    .ifPresent(jobs::add);
        }
        jobs.forEach(Job::contribute);
        jobs.forEach(Job::connect);
        NavigableMap<QualifiedName, QualifiedName> tables = new TreeMap<>();
        for (Job job : jobs) {
            Optional<QualifiedName> table = job.bench().find(Keys.TABLE).map(TableShape::name);
            table.ifPresent(name -> tables.put(job.bench().resource().name(), name));
            job.bench()
                    .all(Keys.FACE)
                    .forEach(face -> table.filter(name -> !Faces.isFunction(face))
                            .ifPresentOrElse(
                                    name -> faces.add(face, ObjectId.of(ObjectId.Kind.TABLE, name)),
                                    () -> faces.add(face)));
        }
        return tables;
    }

    private static Optional<Bench> bench(Resource resource, References references, Draft draft) {
        Bench bench = new Bench(resource, draft, references);
        if (!references.know(bench)) {
            return Optional.empty();
        }
        draft.addHome(resource.name(), resource.where());
        return Optional.of(bench);
    }

    private static List<Chosen> sorted(List<Chosen> chosen, Resource resource, Registry registry) {
        return new PluginOrder(resource, registry).sort(chosen).orElse(List.of());
    }
}
