package io.optin.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** A real data source that is watched, and that fails where a test says so. */
final class Spy {
    /** What goes over the wire, or might. */
    enum Call {
        EXECUTE,
        COMMIT,
        ROLLBACK,
        CLOSE,
        CHANGE,
        OTHER
    }

    /** What a test does beside it. */
    interface Hook {
        void at(Call call) throws SQLException;
    }

    private final List<Call> calls = new ArrayList<>();
    private final DataSource real;
    private Hook before = call -> {};
    private Hook after = call -> {};
    private boolean manual;

    Spy(DataSource real) {
        this.real = real;
    }

    Spy before(Hook hook) {
        before = hook;
        return this;
    }

    Spy after(Hook hook) {
        after = hook;
        return this;
    }

    /** As a pool whose connections commit nothing by themselves. */
    Spy manual() {
        manual = true;
        return this;
    }

    /** What was called since the last time. */
    List<Call> calls() {
        List<Call> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    /** How many statements ran since the last time. */
    long executions() {
        return calls().stream().filter(Call.EXECUTE::equals).count();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, real);
    }

    Connection watched(Connection connection) {
        return proxy(Connection.class, connection);
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            Call call = method.getName().equals("close") && !(target instanceof Connection)
                    ? Call.OTHER
                    : callOf(method.getName());
            if (call != Call.OTHER) {
                calls.add(call);
            }
            before.at(call);
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
            after.at(call);
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement);
            }
            if (result instanceof Connection connection && target instanceof DataSource) {
                if (manual) {
                    connection.setAutoCommit(false);
                }
                return watched(connection);
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(Spy.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Call callOf(String method) {
        return switch (method) {
            case "execute", "executeQuery", "executeUpdate", "executeBatch" -> Call.EXECUTE;
            case "commit" -> Call.COMMIT;
            case "rollback" -> Call.ROLLBACK;
            case "close" -> Call.CLOSE;
            case "setAutoCommit", "setSchema", "setCatalog", "setTransactionIsolation", "setReadOnly" -> Call.CHANGE;
            default -> Call.OTHER;
        };
    }
}
