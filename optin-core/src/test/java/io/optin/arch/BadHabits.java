package io.optin.arch;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.function.Supplier;

/** Everything that main code must not do, a method each: what the fitness tests must catch. */
@SuppressWarnings({
    "DefaultCharset",
    "DefaultLocale",
    "JavaTimeDefaultTimeZone",
    "JavaUtilDate",
    "StringCaseLocaleUsage",
    "SystemOut",
    "AnnotateFormatMethod",
    "CatchAndPrintStackTrace",
    "JavaInstantGetSecondsGetNano",
    "InlineFormatString",
    "StringConcatToTextBlock",
    "TimeZoneUsage"
})
final class BadHabits {
    private BadHabits() {}

    static Instant instantNow() {
        return Instant.now();
    }

    static LocalDate localDateNow() {
        return LocalDate.now();
    }

    static ZonedDateTime nowInZone() {
        return ZonedDateTime.now(ZoneId.of("UTC"));
    }

    static Supplier<Instant> nowByReference() {
        return Instant::now;
    }

    static Clock systemClock() {
        return Clock.systemDefaultZone();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Date newDate() {
        return new Date();
    }

    static Locale defaultLocale() {
        return Locale.getDefault();
    }

    static ZoneId defaultZone() {
        return ZoneId.systemDefault();
    }

    static String lowerCase(String text) {
        return text.toLowerCase();
    }

    static String upperCase(String text) {
        return text.toUpperCase();
    }

    static String format(int number) {
        return String.format("%d", number);
    }

    static String formatted(int number) {
        return "%d".formatted(number);
    }

    static byte[] bytes(String text) {
        return text.getBytes();
    }

    static String text(byte[] bytes) {
        return new String(bytes);
    }

    static Charset defaultCharset() {
        return Charset.defaultCharset();
    }

    static void out() {
        System.out.println();
    }

    static void err() {
        System.err.println();
    }

    static void stackTrace(RuntimeException e) {
        e.printStackTrace();
    }

    /** A class that anybody could extend. */
    public static class OpenToAll {
        OpenToAll() {}
    }
}
