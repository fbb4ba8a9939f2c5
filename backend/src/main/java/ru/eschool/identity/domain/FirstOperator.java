package ru.eschool.identity.domain;

import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/**
 * Makes the very first operator of an installation out of its settings, after the migrations and as the owner of the tables:
 * the service itself cannot. As soon as anybody has ever been an operator the settings do nothing.
 */
public class FirstOperator extends BaseCallback {
    private static final Logger LOG = Logger.getLogger(FirstOperator.class);
    private static final String SUBJECT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int NAMES = 3;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var settings = ConfigProvider.getConfig();
        var subject = settings.getOptionalValue("eschool.first-operator.subject", String.class);
        if (subject.isEmpty()) {
            return;
        }
        var login = settings.getOptionalValue("eschool.first-operator.login", String.class);
        var name = settings.getOptionalValue("eschool.first-operator.name", String.class)
                .orElse("")
                .strip()
                .split("\\s+", NAMES);
        if (!subject.get().matches(SUBJECT) || login.isEmpty() || name.length < 2) {
            throw new FlywayException(
                    "The first operator needs eschool.first-operator.subject, the id that Keycloak gave,"
                            + " .login, and .name: last name, first name and, if any, patronymic");
        }
        try (var statement = context.getConnection().prepareStatement("select make_first_operator(?, ?, ?, ?, ?)")) {
            statement.setString(1, subject.get());
            statement.setString(2, login.get());
            statement.setString(3, name[0]);
            statement.setString(4, name[1]);
            statement.setString(5, name.length < NAMES ? null : name[2]);
            try (var made = statement.executeQuery()) {
                if (made.next() && made.getBoolean(1)) {
                    LOG.info("the first operator of the server was made");
                }
            }
        } catch (SQLException refused) {
            throw new FlywayException("The first operator could not be made", refused);
        }
    }
}
