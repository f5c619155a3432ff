package io.optin.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The script that makes the tables of one database, with their names as the settings have them.
 *
 * @param resource where it is in the jar
 * @param text what is in it
 */
record SchemaScript(String resource, String text) {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\S+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("\\n {2}([a-z_]+) ");
    private static final Pattern VIEW = Pattern.compile("CREATE VIEW (\\S+) AS");

    static SchemaScript of(Database database, JdbcSettings settings) {
        String resource = "io/optin/jdbc/" + database.folder() + "/V1__create_optin_tables.sql";
        try (InputStream script = Objects.requireNonNull(
                SchemaScript.class.getResourceAsStream(database.folder() + "/V1__create_optin_tables.sql"))) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            String here = settings.schema().map(schema -> schema + ".").orElse("");
            String renamed = text.replaceAll("(TABLE|VIEW|FROM|ON) optin_", "$1 " + here + settings.prefix())
                    .replace("INDEX optin_", "INDEX " + settings.prefix());
            return new SchemaScript(resource, renamed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> statements() {
        return Stream.of(text.split(";\\n"))
                .map(statement -> statement.replaceAll("(?m)^--.*\\n", "").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** The columns of each table. */
    Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            List<String> columns = new ArrayList<>();
            Matcher column = COLUMN.matcher(table.group(2));
            while (column.find()) {
                columns.add(column.group(1));
            }
            tables.put(table.group(1), columns);
        }
        return tables;
    }

    List<String> views() {
        return VIEW.matcher(text).results().map(view -> view.group(1)).toList();
    }
}
