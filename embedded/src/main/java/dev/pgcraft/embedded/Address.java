package dev.pgcraft.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How to reach a server on this machine. */
record Address(int port, String password) {

    /** In the form that psql understands, password and all. */
    String url(String database) {
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(DataFolder.USER, password, port, name);
    }

    Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", DataFolder.USER);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("ApplicationName", "pgcraft");
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), properties);
    }

    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}
