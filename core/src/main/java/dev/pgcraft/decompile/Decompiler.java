package dev.pgcraft.decompile;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Traits;
import dev.pgcraft.model.View;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Fragment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says what a database holds in the words of the model language, as far as that has words for it: the way back of
 * {@link dev.pgcraft.compile.Compiler}. Whether the words mean the same is for a scratch database to say.
 */
public final class Decompiler {

    private final Database found;
    private final Collection<ObjectId> apart;

    /**
     * A decompiler of what was found.
     *
     * @param apart tables, views and foreign keys of which it is known that the words for them mean something else
     */
    public Decompiler(Database found, Collection<ObjectId> apart) {
        this.found = found;
        this.apart = new TreeSet<>(apart);
    }

    /** Where a resource or view comes from that somebody has words for: the name of its table. */
    public static Location origin(ObjectId object) {
        return Location.of(object.toString());
    }

    /** All that can be said. */
    public Decompiled decompile() {
        Tables tables = Tables.of(found, apart);
        NavigableSet<ObjectId> made = new TreeSet<>();
        List<Resource> resources = new ArrayList<>();
        for (TableParts parts : tables.all()) {
            Resource resource = new ResourceWords(parts, tables, apart).resource();
            resources.add(resource);
            made.addAll(tables.serials().sequencesOf(parts));
        }
        List<View> views = objects(dev.pgcraft.schema.View.class)
                .filter(view -> !apart.contains(view.id()))
                .map(Decompiler::view)
                .toList();
        return new Decompiled(new Model(resources, views, List.of(), access()), made);
    }

    private static View view(dev.pgcraft.schema.View view) {
        Location where = origin(view.id());
        String query = Fragment.of(view.query().text()).withoutSemicolon().text();
        return new View(view.name(), new Expression(query, where), view.comment(), where);
    }

    private Access access() {
        Optional<Role> owner = found.owner();
        return new Access(
                objects(Role.class)
                        .filter(role -> !Optional.of(role).equals(owner))
                        .map(role -> new dev.pgcraft.model.Role(role.name(), List.of(), Traits.NONE, origin(role.id())))
                        .toList(),
                owner.stream()
                        .map(role -> new Access.Owner(role.name(), origin(role.id())))
                        .toList());
    }

    private <T extends SchemaObject> Stream<T> objects(Class<T> kind) {
        return found.objects().values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
