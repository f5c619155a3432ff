package io.optin.examples;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether somebody looks at what we print, and likes it in colour. */
final class Terminal {
    private Terminal() {}

    /** No colour where output goes into a file or pipe, where NO_COLOR is set, or where the terminal is dumb. */
    static boolean likesColour() {
        return System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"))
                && isInteractive(System.console());
    }

    private static boolean isInteractive(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try { // from Java 22 on there may be a console without a terminal, and a method that tells
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
