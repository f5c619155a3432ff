package io.optin.jdbc;

import io.optin.error.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the tables are, and which database they are in. Immutable; the methods return changed copies.
 *
 * @param database which database; empty to ask the driver, once
 * @param schema the schema of the tables; empty for the one that the connection is in
 * @param prefix what the name of each table begins with
 * @since 0.1
 */
public record JdbcSettings(Optional<Database> database, Optional<String> schema, String prefix) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,30}");

    /** The driver says which database; tables of the connection's schema, called {@code optin_…}. */
    public static final JdbcSettings DEFAULT = new JdbcSettings(Optional.empty(), Optional.empty(), "optin_");

    /**
     * Refuses names that would need quotation marks.
     *
     * @param database which database
     * @param schema the schema of the tables
     * @param prefix what the name of each table begins with: 1 to 31 letters, digits and underscores
     */
    public JdbcSettings {
        schema.ifPresent(name -> checked(name, "schema"));
        checked(prefix, "prefix");
    }

    private static void checked(String name, String field) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    field, "1 to 31 letters, digits and underscores, and no digit first", "another text");
        }
    }

    /**
     * The same for a database that is known beforehand, so that the driver need not be asked.
     *
     * @param known which one
     * @return changed settings
     */
    public JdbcSettings on(Database known) {
        return new JdbcSettings(Optional.of(known), schema, prefix);
    }

    /**
     * The same for tables in a schema.
     *
     * @param name of the schema, as SQL has it without quotation marks
     * @return changed settings
     */
    public JdbcSettings withSchema(String name) {
        return new JdbcSettings(database, Optional.of(name), prefix);
    }

    /**
     * The same for tables of other names.
     *
     * @param start what the name of each table begins with, such as {@code whatsapp_}
     * @return changed settings
     */
    public JdbcSettings withPrefix(String start) {
        return new JdbcSettings(database, schema, start);
    }

    /** The name of a table as statements have it. */
    String table(String name) {
        return schema.map(home -> home + ".").orElse("") + prefix + name;
    }
}
