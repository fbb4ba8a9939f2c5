package ru.eschool.platform.persistence;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import ru.eschool.platform.Database;

/**
 * Lets each of Hibernate's statements into the database by the same door as the others: within the caller's session,
 * which the first of them opens, and counted.
 */
@ApplicationScoped
@PersistenceUnitExtension
class SessionDoor implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private final transient Database database;

    SessionDoor(Database database) {
        this.database = database;
    }

    @Override
    public String inspect(String sql) {
        database.enter();
        return sql;
    }
}
