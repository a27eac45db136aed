package dev.pgcraft.compile;

import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.View;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Schema;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the user declared into PostgreSQL objects. Pure: the same model gives the same objects. */
public final class Compiler {

    private static final Identifier PUBLIC = Identifier.of("public");

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
        addResources(brought, model, draft).forEach(faces::add);
        whole.views().forEach(view -> faces.add(addView(view, draft)));
        new Permissions(draft, faces, options.project()).add(whole);
        return draft.finish(whole.sources());
    }

    /** What the extensions add to the project, each once. */
    private Model brought() {
        return options.extensions().stream()
                .map(extension -> ExtensionDefect.guard(extension, "model()", extension::model))
                .reduce(Model.EMPTY, Model::and);
    }

    /** The public faces of the resources; what the project has on every resource is not meant for those of others. */
    private List<ObjectId> addResources(Model brought, Model declared, Draft draft) {
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
        return jobs.stream().flatMap(job -> job.bench().all(Keys.FACE).stream()).toList();
    }

    private static Optional<Bench> bench(Resource resource, References references, Draft draft) {
        Bench bench = new Bench(resource, draft, references);
        if (!references.know(bench)) {
            return Optional.empty();
        }
        addSchema(resource.name(), resource.where(), draft);
        return Optional.of(bench);
    }

    private static List<Chosen> sorted(List<Chosen> chosen, Resource resource, Registry registry) {
        return new PluginOrder(resource, registry).sort(chosen).orElse(List.of());
    }

    private static void addSchema(QualifiedName inhabitant, Location where, Draft draft) {
        Schema schema = new Schema(inhabitant.schema(), Optional.empty());
        if (!schema.name().equals(PUBLIC) && !draft.has(schema.id())) {
            draft.add(schema, where);
        }
    }

    private static ObjectId addView(View view, Draft draft) {
        addSchema(view.name(), view.where(), draft);
        Fragment query = Fragment.of(view.query().text()).withoutSemicolon();
        Optional<String> flaw = query.isBlank() ? Optional.of("its query is empty") : query.flaw();
        flaw.ifPresent(text -> draft.report(
                Problem.of(Code.BAD_VALUE, view.query().end(), "view %s: %s".formatted(view.name(), text))));
        SchemaObject made = new dev.pgcraft.schema.View(view.name(), List.of(), Sql.raw(query.text()), view.comment());
        draft.add(made, view.where());
        return made.id();
    }
}
