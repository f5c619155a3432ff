package io.optin.testkit.scenario;

import io.optin.error.OptInException;

/**
 * Where a value stands in a file.
 *
 * @param file the file's name
 * @param line from 1
 * @param column from 1
 * @param path such as {@code timeline[2].consent}; empty for the whole
 */
record Where(String file, int line, int column, String path) {
    ScenarioFormatException refusal(String problem) {
        return new ScenarioFormatException(file, line, column, path, problem);
    }

    /** A field of the value here, standing where it is told. */
    Where field(String name, int itsLine, int itsColumn) {
        return new Where(file, itsLine, itsColumn, path.isEmpty() ? name : path + "." + name);
    }

    Where item(int index, int itsLine, int itsColumn) {
        return new Where(file, itsLine, itsColumn, path + "[" + (index + 1) + "]");
    }

    /** What our own values say, said of this place. */
    ScenarioFormatException refusal(OptInException refused) {
        String told = String.valueOf(refused.getMessage());
        int colon = told.indexOf(": ");
        String field = told.substring(0, Math.max(colon, 0));
        boolean ofThis = path.endsWith(field) || field.equals("contact") || field.equals("number");
        return refusal(ofThis ? told.substring(colon + 2) : told);
    }
}
