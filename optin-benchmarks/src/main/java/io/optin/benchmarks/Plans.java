package io.optin.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.contact.Contact;
import io.optin.jdbc.JdbcStores;
import io.optin.message.OutboundMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the database goes about each statement that is timed, ours and the hand-written. */
final class Plans {
    private Plans() {}

    static String print(Server.Kind kind, HikariDataSource pool) throws SQLException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        String explain =
                kind == Server.Kind.POSTGRESQL ? "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " : "EXPLAIN ANALYZE ";
        DataSource explaining = explaining(pool, explain, out);
        Contact person = Population.person(9);
        out.println("## " + kind + ": a check, optin\n");
        ask(() -> Population.acme(JdbcStores.create(explaining))
                .gate()
                .check(OutboundMessage.template(person, Population.TEMPLATE, Population.TYPE)));
        out.println("## " + kind + ": a check, by hand\n");
        new ByHand(kind, explaining).check(person);
        List<Contact> thousand = LongStream.range(0, 1_000)
                .map(i -> i * 97)
                .mapToObj(Population::person)
                .toList();
        out.println("## " + kind + ": a thousand recipients, optin\n");
        ask(() -> Population.acme(JdbcStores.create(explaining))
                .gate()
                .screen(thousand.stream()
                        .map(contact -> OutboundMessage.template(contact, Population.TEMPLATE, Population.TYPE)))
                .count());
        out.println("## " + kind + ": a thousand recipients, by hand\n");
        new ByHand(kind, explaining).screen(thousand);
        return text.toString();
    }

    private interface Question {
        Object ask();
    }

    private static void ask(Question question) {
        Objects.requireNonNull(question.ask());
    }

    /** What a call gives instead. */
    private interface Instead {
        Object of(Method method, Object @Nullable [] arguments) throws Exception;
    }

    /** Each query is explained with its parameters, and then asked. */
    private static DataSource explaining(DataSource real, String explain, PrintWriter out) {
        return proxy(DataSource.class, (source, ignored) -> {
            Connection connection = real.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                if (!method.getName().equals("prepareStatement") || arguments == null) {
                    return method.invoke(connection, arguments);
                }
                PreparedStatement asked = connection.prepareStatement((String) arguments[0]);
                PreparedStatement explained = connection.prepareStatement(explain + arguments[0]);
                return proxy(PreparedStatement.class, (call, values) -> {
                    if (call.getName().equals("executeQuery")) {
                        print(explained, out);
                    } else if (call.getName().startsWith("set")) {
                        call.invoke(explained, values);
                    }
                    return call.invoke(asked, values);
                });
            });
        });
    }

    private static void print(PreparedStatement explained, PrintWriter out) throws SQLException {
        out.println("```");
        try (ResultSet line = explained.executeQuery()) {
            while (line.next()) {
                out.println(line.getString(1));
            }
        }
        out.println("```\n");
    }

    private static <T> T proxy(Class<T> type, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                Plans.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> instead.of(method, arguments)));
    }
}
