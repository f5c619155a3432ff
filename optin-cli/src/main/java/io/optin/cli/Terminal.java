package io.optin.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine.Help.Ansi;

/** Whether somebody is looking: colours are for people. */
final class Terminal {
    private Terminal() {}

    static Ansi ansi() {
        String refused = System.getenv("NO_COLOR");
        return (refused == null || refused.isEmpty()) && isTerminal(System.console()) ? Ansi.AUTO : Ansi.OFF;
    }

    /** Newer Javas have a console in a pipe, too, and a method that says so. */
    private static boolean isTerminal(@org.jspecify.annotations.Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
