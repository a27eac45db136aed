package dev.pgcraft.yaml;

import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.View;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.Value.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a model that is written in YAML. */
public final class ModelReader {

    static final List<String> KEYS = List.of("resources", "views", "roles", "owner");

    /**
     * What the text declares.
     *
     * @param source the file's name, relative to the project's folder
     * @throws ProblemException with everything that is wrong with the text
     */
    public Model read(String source, String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Value> document = new Tree(source, problems).read(text);
        Model model = document.filter(value -> !value.isNothing())
                .flatMap(value -> model(value, new Reading(problems)))
                .orElse(Model.EMPTY);
        ProblemException.throwIfAny(problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::where))
                .toList());
        return model;
    }

    private static Optional<Model> model(Value document, Reading reading) {
        return reading.map("a model", document).map(fields -> model(fields, reading));
    }

    private static Model model(Fields fields, Reading reading) {
        reading.checkKeys("a model", fields, KEYS, List.of());
        ResourceReader resourceReader = new ResourceReader(reading);
        ViewReader viewReader = new ViewReader(reading);
        List<Resource> resources = reading.entries("resources", fields.get("resources")).stream()
                .flatMap(field -> resourceReader.read(field).stream())
                .toList();
        List<View> views = reading.entries("views", fields.get("views")).stream()
                .flatMap(field -> viewReader.read(field).stream())
                .toList();
        return new Model(resources, views, List.of(), new AccessReader(reading).read(fields));
    }
}
