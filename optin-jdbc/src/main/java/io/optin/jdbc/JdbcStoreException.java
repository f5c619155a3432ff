package io.optin.jdbc;

import io.optin.error.OptInException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what it was asked. The message names the operation and the database's codes; what the driver
 * said is withheld, since drivers repeat values, and values are personal data.
 *
 * <p>Where a write fails, nothing of it is kept, except where the connection broke while it was committed: then either all
 * of it is kept or nothing. In either case it is safe to do it again, with the same event id.
 *
 * @since 0.1
 */
public final class JdbcStoreException extends OptInException {
    private static final long serialVersionUID = 1L;

    /** What was to be done. */
    private final String operation;

    /** By the standard; null where the driver told none. */
    private final @Nullable String sqlState;

    /** The database's own. */
    private final int errorCode;

    JdbcStoreException(String operation, SQLException cause) {
        super("cannot " + operation + ": the database answered with SQLState " + cause.getSQLState() + ", code "
                + cause.getErrorCode()
                + "; see whether it can be reached, has optin's tables (JdbcSchema.check says so),"
                + " and has room, and do it again: the same fact twice is one");
        this.operation = operation;
        sqlState = cause.getSQLState();
        errorCode = cause.getErrorCode();
        initCause(withheld(cause));
    }

    /** The driver's exception without its words. */
    private static SQLException withheld(SQLException cause) {
        SQLException silent = new SQLException(
                cause.getClass().getName() + ", its message withheld", cause.getSQLState(), cause.getErrorCode());
        silent.setStackTrace(cause.getStackTrace());
        return silent;
    }

    /**
     * What was to be done.
     *
     * @return such as {@code append an event}
     */
    public String operation() {
        return operation;
    }

    /**
     * The database's code, by the standard.
     *
     * @return five characters; empty where the driver told none
     */
    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /**
     * The database's own code.
     *
     * @return 0 where the driver told none
     */
    public int errorCode() {
        return errorCode;
    }
}
