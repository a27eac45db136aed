package com.example.queue;

import static dev.pgcraft.dsl.Types.text;
import static dev.pgcraft.dsl.Types.timestamptz;

import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Command;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Plugin;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Queues in tables: a kind of resource, the role that works them off, and a command that shows how full they are. */
public final class QueueExtension implements Extension {

    /** Who takes things out of queues. */
    static final String WORKER = "queue_worker";

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Factory> factories() {
        Factory simple = BuiltIn.simple();
        return List.of(new Factory(
                "queue",
                List.of(),
                simple.defaults(),
                use -> Stream.concat(simple.body().apply(use).stream(), parts(use)).toList()));
    }

    private static Stream<Plugin> parts(Use use) {
        return Stream.of(new QueueColumns(use.where()), new QueueTake(use.where()));
    }

    @Override
    public Model model() {
        return Schemas.read(db -> {
            db.simple("queue.workers")
                    .column("name", text().notNull().unique())
                    .column("seen_at", timestamptz().notNull().defaultsTo("now()"));
            db.role(WORKER).grants("queue.workers", "select", "insert", "update");
        });
    }

    @Override
    public SortedMap<String, String> names() {
        SortedMap<String, String> names = new TreeMap<>();
        names.put("queue_take", "{table}_take");
        return names;
    }

    @Override
    public List<Command> commands() {
        return List.of(new QueuesCommand());
    }
}
