package dev.pgcraft.dsl;

import dev.pgcraft.model.Access;
import dev.pgcraft.model.Model;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes the declarations of a {@link SchemaModel}. */
public final class Schemas {

    private final Problems problems = new Problems();
    private final List<ResourceBuilder> resources = new ArrayList<>();
    private final List<ViewBuilder> views = new ArrayList<>();
    private final List<RoleBuilder> roles = new ArrayList<>();
    private final List<Access.Owner> owners = new ArrayList<>();

    private Schemas() {}

    /**
     * What the model declares.
     *
     * @throws ProblemException with everything that is wrong with it
     */
    public static Model read(SchemaModel model) {
        Schemas schemas = new Schemas();
        model.define(schemas);
        Model declared = new Model(
                schemas.resources.stream()
                        .flatMap(resource -> resource.built().stream())
                        .toList(),
                schemas.views.stream().flatMap(view -> view.built().stream()).toList(),
                List.of(),
                schemas.access());
        ProblemException.throwIfAny(schemas.problems.list().stream().distinct().toList());
        return declared;
    }

    private Access access() {
        return new Access(roles.stream().flatMap(role -> role.built().stream()).toList(), owners);
    }

    /** A resource that is one table; without a schema it lives in {@code public}. */
    public ResourceBuilder simple(String name) {
        return resource(name, Named.named("simple"));
    }

    /** A resource that keeps what its rows have been; without a schema it lives in {@code public}. */
    public ResourceBuilder appendOnly(String name) {
        return resource(name, Named.named("append_only"));
    }

    /** A resource that keeps what each attribute has been; without a schema it lives in {@code public}. */
    public ResourceBuilder eav(String name) {
        return resource(name, Named.named("eav"));
    }

    /** A resource whose rows are added and never changed; it counts in {@code bigint}. */
    public ResourceBuilder ledger(String name) {
        return resource(name, Named.named("ledger"));
    }

    /** The same that counts in another type: {@code numeric(20, 4)}. */
    public ResourceBuilder ledger(String name, ColumnDefinition value) {
        return resource(name, Named.named("ledger").with("value", value.type().text()));
    }

    /** A resource of any factory, also of an extension's. */
    public ResourceBuilder resource(String name, Named factory) {
        ResourceBuilder resource = new ResourceBuilder(name, factory, problems);
        resources.add(resource);
        return resource;
    }

    /** A view; its query names tables with their schema. */
    public ViewBuilder view(String name, String query) {
        ViewBuilder view = new ViewBuilder(name, query, problems);
        views.add(view);
        return view;
    }

    /** A view over a query that something else renders, such as a builder of SQL. */
    public ViewBuilder view(String name, Supplier<String> query) {
        return view(name, query.get());
    }

    /** A role: what others log in as a member of, or what an application becomes. */
    public RoleBuilder role(String name) {
        RoleBuilder role = new RoleBuilder(name, problems);
        roles.add(role);
        return role;
    }

    /** The role to which everything belongs; without it, whoever migrates. */
    public void owner(String role) {
        Location here = Caller.where();
        problems.names().name(role, here).ifPresent(name -> owners.add(new Access.Owner(name, here)));
    }
}
