package io.calminer.persistence;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, where an id that is absent is a null of no type: EclipseLink would call it a text, which is refused. */
public final class JpaPostgres extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public int getJDBCType(@Nullable Class<?> javaType) {
        return javaType == UUID.class || javaType == Object.class ? Types.OTHER : super.getJDBCType(javaType);
    }
}
