package campus.persistence.shared;

import java.sql.SQLException;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Lets a step of the schema take as long as it needs: to alter a large table is no sign that the server has vanished.
 * The pool sets the limit again when it gets the connection back.
 */
final class UnhurriedMigration extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            context.getConnection().setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            throw new FlywaySqlException("the limit of the connection cannot be taken away", e);
        }
    }
}
