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
        Draft draft = new Draft(options.naming());
        Faces faces = new Faces();
        addResources(model, draft).forEach(faces::add);
        model.views().forEach(view -> faces.add(addView(view, draft)));
        new Permissions(draft, faces, options.project()).add(model);
        return draft.finish(model.sources());
    }

    /** The public faces of the resources. */
    private List<ObjectId> addResources(Model model, Draft draft) {
        Registry registry = new Registry(options, draft::report);
        References references = new References(draft);
        List<Job> jobs = new ArrayList<>();
        for (Resource resource : model.resources()) {
            Bench bench = new Bench(resource, draft, references);
            if (references.know(bench)) {
                addSchema(resource.name(), resource.where(), draft);
                jobs.add(new Job(bench, plugins(resource, registry, draft)));
            }
        }
        jobs.forEach(Job::contribute);
        jobs.forEach(Job::connect);
        return jobs.stream().flatMap(job -> job.bench().all(Keys.FACE).stream()).toList();
    }

    private static List<Chosen> plugins(Resource resource, Registry registry, Draft draft) {
        List<Chosen> chosen = registry.choose(resource);
        return new PluginOrder(resource, draft::report).sort(chosen).orElse(List.of());
    }

    /** The plugins of one resource, in order. */
    private record Job(Bench bench, List<Chosen> plugins) {

        void contribute() {
            plugins.forEach(chosen -> chosen.plugin().contribute(bench));
        }

        void connect() {
            plugins.forEach(chosen -> chosen.plugin().connect(bench));
        }
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
