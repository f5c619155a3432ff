package io.optin.testkit.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON values of a file, one after the other, so that a long file of short values takes little memory. */
final class JsonSource implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonParser parser;

    JsonSource(InputStream input, String file) throws IOException {
        this.file = file;
        parser = JSON.createParser(input);
    }

    /** The next value of the file; empty at its end. */
    Optional<Json> next() {
        try {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            JsonLocation start = parser.currentTokenLocation();
            return Optional.of(value(new Where(file, start.getLineNr(), start.getColumnNr(), "")));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new ScenarioFormatException(
                    file,
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    "",
                    e instanceof JsonEOFException
                            ? "this is no JSON: it ends too early"
                            : "this is no JSON: " + firstSentence(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ScenarioFormatException(file, 0, 0, "", "cannot be read: " + e.getMessage());
        }
    }

    private static String firstSentence(String told) {
        int more = told.indexOf(" (start marker ");
        return told.substring(0, more < 0 ? told.length() : more);
    }

    private Json value(Where where) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Json.Members(members(where), where);
            case START_ARRAY -> new Json.Items(items(where), where);
            case VALUE_STRING -> new Json.Text(parser.getText(), where);
            case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(token == JsonToken.VALUE_TRUE, where);
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.INT
                        ? new Json.Whole(parser.getIntValue(), where)
                        : new Json.Other("a number that is too large", parser.getText(), where);
            case VALUE_NULL -> new Json.Other("null", "null", where);
            default -> new Json.Other("a number with a fraction", parser.getText(), where);
        };
    }

    private Map<String, Json> members(Where where) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonLocation start = parser.currentTokenLocation();
            members.put(name, value(where.field(name, start.getLineNr(), start.getColumnNr())));
        }
        return members;
    }

    private List<Json> items(Where where) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation start = parser.currentTokenLocation();
            items.add(value(where.item(items.size(), start.getLineNr(), start.getColumnNr())));
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
