package io.optin.testkit.scenario;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface Json {
    Where where();

    record Text(String text, Where where) implements Json {}

    record Flag(boolean flag, Where where) implements Json {}

    record Whole(int number, Where where) implements Json {}

    /**
     * What the format has no use for, but raw webhook bodies hold: null, and numbers that are not whole or too large.
     *
     * @param kind what it is, for people
     * @param literal what stands in the file
     */
    record Other(String kind, String literal, Where where) implements Json {}

    record Items(List<Json> items, Where where) implements Json {}

    record Members(Map<String, Json> members, Where where) implements Json {}

    /** What it is, for people. */
    default String kindOf() {
        if (this instanceof Text) {
            return "a text";
        } else if (this instanceof Flag) {
            return "true or false";
        } else if (this instanceof Whole) {
            return "a number";
        } else if (this instanceof Items) {
            return "a list";
        } else if (this instanceof Members) {
            return "an object";
        }
        return ((Other) this).kind();
    }
}
