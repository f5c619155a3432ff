package io.optin.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks through JSON that may hold anything. What has another shape than the one that is asked for is stepped over, and
 * fields that nobody asks for are counted. After each reading it stands at the end of what was read.
 */
final class JsonCursor {
    /** Meta's own bodies are some ten levels deep. */
    static final int MOST_DEPTH = 64;

    /** Elements of lists in one body: Meta sends up to 1,000, and no real ones so many fit into the largest body. */
    static final int MOST_ITEMS = 50_000;

    private static final int MOST_UNKNOWN = 100;
    private static final int LONGEST_UNKNOWN = 64;

    /** Meta writes UTF-8, and guessing at anything else only helps who wants to hide something. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int items;

    JsonCursor(byte[] json) throws IOException {
        parser = JSON.createParser(json);
        parser.nextToken();
    }

    /** Steps into the object here; where none is, over what is here. */
    boolean object() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        skip();
        return false;
    }

    /** The name of the next field of the object stepped into, standing at its value; null at the object's end. */
    @Nullable
    String field() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Steps into the list here; where none is, over what is here. */
    boolean list() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        skip();
        return false;
    }

    /** Steps to the next element of the list stepped into; false at the list's end. */
    boolean item() throws IOException {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return false;
        }
        if (++items > MOST_ITEMS) {
            throw new TooManyItemsException();
        }
        return true;
    }

    /** A text, or a number as it is written; null where something else is here. */
    @Nullable
    String text() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING
                || token == JsonToken.VALUE_NUMBER_INT
                || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getText();
        }
        skip();
        return null;
    }

    /** As {@link #text}, and nothing written where something else is here. */
    String textOrEmpty() throws IOException {
        String text = text();
        return text == null ? "" : text;
    }

    Stamp stamp() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
            return Stamp.of(
                    CharBuffer.wrap(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
        }
        skip();
        return token == JsonToken.VALUE_NULL ? Stamp.ABSENT : Stamp.UNREADABLE;
    }

    /** One text of the object here, or the text that stands in its place; null where there is none. */
    @Nullable
    String textOf(String wanted) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        String found = null;
        if (object()) {
            for (String name = field(); name != null; name = field()) {
                if (name.equals(wanted)) {
                    found = text();
                } else {
                    skip();
                }
            }
        }
        return found;
    }

    /** What a list holds, element by element. */
    interface Item<T> {
        @Nullable
        T read(int index) throws IOException;
    }

    <T> List<T> listOf(Item<T> item) throws IOException {
        List<T> read = new ArrayList<>(1);
        if (list()) {
            for (int index = 0; item(); index++) {
                T element = item.read(index);
                if (element != null) {
                    read.add(element);
                }
            }
        }
        return read;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Steps over the value of a field that this version does not know, and counts it. */
    void unknown(String where, String name) throws IOException {
        count(where + "." + name);
        skip();
    }

    /** Counts something that this version does not know. */
    void count(String what) {
        String name = what.length() > LONGEST_UNKNOWN ? what.substring(0, LONGEST_UNKNOWN) : what;
        unknown.merge(unknown.size() < MOST_UNKNOWN || unknown.containsKey(name) ? name : "others", 1, Integer::sum);
    }

    Map<String, Integer> unknown() {
        return unknown;
    }

    /** Whether nothing follows what was read. */
    boolean isAtEnd() throws IOException {
        return parser.nextToken() == null;
    }

    /** A body with more elements than any real one. */
    static final class TooManyItemsException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
