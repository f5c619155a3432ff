package io.optin.jdbc;

import java.util.List;

/**
 * What {@link JdbcSchema#check} found.
 *
 * @param missing tables, columns and views that are not there, a sentence each
 * @param risks settings of the database with which it may lose what it acknowledged, a sentence each
 * @param script where the script is in the jar that makes them
 * @since 0.1
 */
public record SchemaReport(List<String> missing, List<String> risks, String script) {
    /**
     * Copies what may be changed outside.
     *
     * @param missing what is not there
     * @param risks what may be lost
     * @param script where the script is
     */
    public SchemaReport {
        missing = List.copyOf(missing);
        risks = List.copyOf(risks);
    }

    /**
     * Whether the stores can work.
     *
     * @return true where nothing is missing; {@link #risks} may be there all the same
     */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /**
     * Everything in sentences, with what to do.
     *
     * @return several lines of English
     */
    public String explain() {
        StringBuilder told = new StringBuilder(isComplete() ? "the tables are there" : "the tables are not all there");
        missing.forEach(one -> told.append("\n  missing: ").append(one));
        if (!isComplete()) {
            told.append("\n  run ").append(script).append(" of the jar optin-jdbc, or JdbcSchema.apply");
        }
        risks.forEach(one -> told.append("\n  risk: ").append(one));
        return told.toString();
    }
}
