package io.optin.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.optin.jdbc.JdbcSchema;
import io.optin.jdbc.JdbcSettings;
import io.optin.jdbc.JdbcVerifier;
import io.optin.jdbc.SchemaReport;
import io.optin.jdbc.StoreDifference;
import io.optin.jdbc.VerificationReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code optin verify-store}. */
@Command(
        name = "verify-store",
        description =
                "Recomputes every state of a database from its events, compares every event, prompt and message with "
                        + "its hash, and reports each difference. Reads alone, and may run beside writers.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 all is as it was written, 1 something is not, 2 the database cannot be read.",
            "Example:",
            "  OPTIN_DB_PASSWORD=… optin verify-store --url jdbc:postgresql://localhost/crm --user crm"
        })
final class VerifyStoreCommand implements Callable<Integer> {
    private static final List<String> KNOWN = List.of("jdbc:postgresql:", "jdbc:mariadb:", "jdbc:h2:");
    private static final String H2 = "jdbc:h2:";
    private static final String MAKES_NONE = ";IFEXISTS=TRUE";

    @Option(
            names = "--url",
            required = true,
            description = "The database, as its driver has it: jdbc:postgresql:…, jdbc:mariadb:… or jdbc:h2:…")
    private String url = "";

    @Option(names = "--user", description = "Who connects.")
    private @Nullable String user;

    @Option(
            names = "--password",
            arity = "0..1",
            interactive = true,
            defaultValue = "${env:OPTIN_DB_PASSWORD}",
            description = "Asks for the password; OPTIN_DB_PASSWORD in the environment unless told.")
    private @Nullable String password;

    @Option(names = "--schema", description = "The schema of the tables; the connection's own unless told.")
    private @Nullable String schema;

    @Option(
            names = "--prefix",
            defaultValue = "optin_",
            description = "What the names of the tables begin with; ${DEFAULT-VALUE} unless told.")
    private String prefix = "";

    @Option(names = "--show-contacts", description = "Tells numbers and user ids in clear, to find the rows.")
    private boolean inClear;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        JdbcSettings settings = JdbcSettings.DEFAULT.withPrefix(prefix);
        settings = Optional.ofNullable(schema).map(settings::withSchema).orElse(settings);
        try (HikariDataSource dataSource = connect()) {
            return verify(dataSource, settings);
        } catch (PoolInitializationException e) {
            throw new UnreadableException("the database cannot be reached: " + sentence(e));
        }
    }

    private HikariDataSource connect() {
        if (KNOWN.stream().noneMatch(url::startsWith)) {
            throw new UnreadableException("--url must begin with one of " + String.join(" ", KNOWN));
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.startsWith(H2) && !url.contains(MAKES_NONE) ? url + MAKES_NONE : url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    /** What the driver said; before there is a connection, that is about the server and the user. */
    private static String sentence(PoolInitializationException failure) {
        @Nullable Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }

    private int verify(DataSource dataSource, JdbcSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        SchemaReport schemaReport = JdbcSchema.check(dataSource, settings);
        if (!schemaReport.isComplete()) {
            throw new UnreadableException(schemaReport.explain());
        }
        VerificationReport report = JdbcVerifier.verify(
                dataSource,
                settings,
                difference -> out.println(format == Format.json ? json(difference) : told(difference)));
        out.println(format == Format.json ? json(report) : report.explain());
        return report.isSound() ? Optin.AS_EXPECTED : Optin.NOT_AS_EXPECTED;
    }

    private String told(StoreDifference difference) {
        return inClear ? difference.explainInClear() : difference.explain();
    }

    private String json(StoreDifference difference) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("table", difference.table());
            json.writeStringField("business", difference.business());
            Optional<String> contact = inClear ? difference.contact() : difference.maskedContact();
            if (contact.isPresent()) {
                json.writeStringField("contact", contact.get());
            }
            json.writeStringField("row", difference.row());
            json.writeStringField("what", difference.what());
            json.writeEndObject();
        });
    }

    private static String json(VerificationReport report) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeNumberField("contacts", report.contacts());
            json.writeNumberField("events", report.events());
            json.writeNumberField("prompts", report.prompts());
            json.writeNumberField("sentMessages", report.sentMessages());
            json.writeNumberField("differences", report.differences());
            json.writeEndObject();
        });
    }
}
