package dev.pgcraft.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

/** A program that starts a server, says where it is, and keeps it until its input ends. */
final class Holder {

    private Holder() {}

    /** The data folder, or nothing for a temporary server. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = arguments.length == 0
                ? EmbeddedServer.temporary(18)
                : EmbeddedServer.start(Path.of(arguments[0]), 18, Durability.DURABLE);
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            rows.next();
            System.out.println(server.port() + " " + rows.getString(1));
        }
        if (System.in.read() == 'c') {
            server.close();
        }
    }
}
