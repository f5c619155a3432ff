package io.optin.testkit.scenario;

import io.optin.error.OptInException;

/**
 * A scenario file that cannot be read: it says where, in which field, and what was expected there. The message repeats no
 * value that may be personal.
 *
 * @since 0.1
 */
public final class ScenarioFormatException extends OptInException {
    private static final long serialVersionUID = 1L;

    /** The file's name. */
    private final String file;
    /** The line, from 1; 0 where it is about the file as a whole. */
    private final int line;
    /** The column, from 1; 0 where it is about the file as a whole. */
    private final int column;
    /** The path of the field. */
    private final String field;

    ScenarioFormatException(String file, int line, int column, String field, String problem) {
        super(file + (line > 0 ? ":" + line + ":" + column : "") + ": " + (field.isEmpty() ? "" : field + ": ")
                + problem);
        this.file = file;
        this.line = line;
        this.column = column;
        this.field = field;
    }

    /**
     * The file.
     *
     * @return its name, as it was given
     */
    public String file() {
        return file;
    }

    /**
     * The line.
     *
     * @return counted from 1; 0 where it is about the file as a whole
     */
    public int line() {
        return line;
    }

    /**
     * The column.
     *
     * @return counted from 1; 0 where it is about the file as a whole
     */
    public int column() {
        return column;
    }

    /**
     * The field.
     *
     * @return its path, such as {@code timeline[2].consent.channel}; empty where it is about none
     */
    public String field() {
        return field;
    }
}
