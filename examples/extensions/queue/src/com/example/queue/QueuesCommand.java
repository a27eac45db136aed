package com.example.queue;

import dev.pgcraft.model.Resource;
import dev.pgcraft.plugin.Command;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code pgcraft queues}: how much waits in each queue. */
final class QueuesCommand implements Command {

    private static final String SCHEMA = "schema";

    @Override
    public String name() {
        return "queues";
    }

    @Override
    public String description() {
        return "Says how much waits in each queue.";
    }

    @Override
    public List<Parameter> options() {
        return List.of(new Parameter(SCHEMA, "Only the queues of this schema."));
    }

    @Override
    public List<String> run(Call call) {
        Optional<Identifier> schema = call.option(SCHEMA).map(Identifier::of);
        return call.model().resources().stream()
                .filter(resource -> resource.factory().name().equals("queue"))
                .filter(queue -> schema.isEmpty() || schema.get().equals(queue.name().schema()))
                .map(queue -> "%s: %s".formatted(queue.name(), waiting(call, queue)))
                .toList();
    }

    private static String waiting(Call call, Resource queue) {
        Sql count = Sql.of("SELECT count(*) FROM $N WHERE $N IS NULL", queue.name(), QueueColumns.TAKEN_AT);
        return call.ask(count).getFirst().getFirst().orElseThrow();
    }
}
