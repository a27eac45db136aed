package dev.pgcraft.yaml.project;

import dev.pgcraft.ScratchSource;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.scratch.Server;
import java.util.OptionalInt;

/** The server for scratch databases that the settings choose. */
record ChosenScratch(Setting setting, DatabaseChoice choice, RunningServers servers) implements ScratchSource {

    @Override
    public Server server(OptionalInt majorVersion) {
        Server server = server(majorVersion, choice.variables().expand(setting));
        int wanted = majorVersion.orElse(server.majorVersion());
        if (server.majorVersion() != wanted) {
            throw Problem.of(
                            Code.NO_SCRATCH,
                            setting.where(),
                            "the server for scratch databases is PostgreSQL %d, the database is %d"
                                    .formatted(server.majorVersion(), wanted),
                            "name a server of version %d in the setting scratch, or write scratch: target"
                                    .formatted(wanted))
                    .asException();
        }
        return server;
    }

    private Server server(OptionalInt majorVersion, String scratch) {
        return switch (scratch) {
            case Settings.EMBEDDED -> servers.temporary(majorVersion.orElseGet(servers::keptVersion));
            case Settings.TARGET -> onTarget(choice.choose());
            default -> UrlServer.at(DatabaseUrl.parse(scratch, setting.where()));
        };
    }

    private Server onTarget(DatabaseChoice.Chosen chosen) {
        if (chosen.isEmbedded()) {
            return servers.kept();
        }
        return UrlServer.at(chosen.url());
    }
}
