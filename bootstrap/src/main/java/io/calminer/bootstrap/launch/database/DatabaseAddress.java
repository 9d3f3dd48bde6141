package io.calminer.bootstrap.launch.database;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;

/**
 * Where a PostgreSQL database is and who connects to it.
 *
 * @param schema the schema in which the tables lie, which are never qualified
 */
public record DatabaseAddress(String host, int port, String name, String schema, String user, String password) {

    /** The address that the environment gives; only when it names a host. */
    public static DatabaseAddress of(Configuration configuration) {
        return new DatabaseAddress(
                configuration.text(Variable.DATABASE_HOST),
                configuration.whole(Variable.DATABASE_PORT),
                configuration.text(Variable.DATABASE_NAME),
                configuration.text(Variable.DATABASE_SCHEMA),
                configuration.text(Variable.DATABASE_USER),
                configuration.text(Variable.DATABASE_PASSWORD));
    }

    /** The address for JDBC, without user and password; a dead connection is given up within a minute. */
    public String url() {
        return "jdbc:postgresql:" + place();
    }

    /** What follows {@code jdbc:postgresql:} in the address for JDBC. */
    public String place() {
        return "//" + host + ":" + port + "/" + name + "?currentSchema=" + schema
                + "&ApplicationName=calminer&connectTimeout=10&socketTimeout=60&tcpKeepAlive=true";
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name + " on " + host + ":" + port + " (schema " + schema + ", user " + user + ")";
    }
}
