package io.optin.testkit.scenario;

import io.optin.error.OptInException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of an object, taken one by one; what is left at the end is unknown, and refused. */
final class Fields {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final Where where;
    private final Map<String, Json> left;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Json.Members object) {
        where = object.where();
        left = new LinkedHashMap<>(object.members());
    }

    static <T> T read(Json value, Function<Fields, T> reading) {
        if (!(value instanceof Json.Members object)) {
            throw value.where().refusal("expected an object, but found " + value.kindOf());
        }
        Fields fields = new Fields(object);
        T read = fields.refusing(() -> reading.apply(fields));
        fields.end();
        return read;
    }

    /** Has what our own values refuse told of this place. */
    private <T> T refusing(Supplier<T> making) {
        try {
            return making.get();
        } catch (ScenarioFormatException e) {
            throw e;
        } catch (OptInException e) {
            throw where.refusal(e);
        }
    }

    Where where() {
        return where;
    }

    /** The names of the fields that are still there. */
    Set<String> names() {
        return left.keySet();
    }

    Optional<Json> find(String name) {
        known.add(name);
        return Optional.ofNullable(left.remove(name));
    }

    Json need(String name) {
        return find(name).orElseThrow(() -> where.refusal("the field " + name + " is missing"));
    }

    <T> Optional<T> find(String name, Function<Json, T> reading) {
        return find(name).map(reading);
    }

    <T> T need(String name, Function<Json, T> reading) {
        return reading.apply(need(name));
    }

    boolean flag(String name) {
        return find(name, Fields::flag).orElse(false);
    }

    private void end() {
        refuseUnknown(known).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What to say of the first field that is left and not among some. */
    Optional<ScenarioFormatException> refuseUnknown(Collection<String> some) {
        return left.entrySet().stream()
                .filter(field -> !some.contains(field.getKey()))
                .findFirst()
                .map(field -> field.getValue()
                        .where()
                        .refusal("unknown field" + meant(field.getKey(), some) + "; known here: "
                                + String.join(", ", some)));
    }

    static String text(Json value) {
        if (value instanceof Json.Text text) {
            return text.text();
        }
        throw value.where().refusal("expected a text, but found " + value.kindOf());
    }

    static boolean flag(Json value) {
        if (value instanceof Json.Flag flag) {
            return flag.flag();
        }
        throw value.where().refusal("expected true or false, but found " + value.kindOf());
    }

    static int whole(Json value) {
        if (value instanceof Json.Whole whole) {
            return whole.number();
        }
        throw value.where().refusal("expected a whole number, but found " + value.kindOf());
    }

    static Instant instant(Json value) {
        try {
            Instant instant = Instant.parse(text(value));
            if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
                throw value.where().refusal("expected a time in the years 1 to 9999");
            }
            return instant;
        } catch (DateTimeException e) {
            throw value.where().refusal("expected an instant such as 2026-03-01T10:00:00Z");
        }
    }

    static <T> Function<Json, List<T>> listOf(Function<Json, T> reading) {
        return value -> {
            if (!(value instanceof Json.Items list)) {
                throw value.where().refusal("expected a list, but found " + value.kindOf());
            }
            List<T> items = new ArrayList<>();
            list.items().forEach(item -> items.add(reading.apply(item)));
            return items;
        };
    }

    static <T> Function<Json, List<T>> someOf(Function<Json, T> reading) {
        return value -> {
            List<T> items = listOf(reading).apply(value);
            if (items.isEmpty()) {
                throw value.where().refusal("expected at least one element");
            }
            return items;
        };
    }

    /** A text that one of our own values is made of. */
    static <T> Function<Json, T> made(Function<String, T> making) {
        return value -> {
            String text = text(value);
            try {
                return making.apply(text);
            } catch (OptInException e) {
                throw value.where().refusal(e);
            }
        };
    }

    /** One of a few words. */
    static Function<Json, String> word(Collection<String> words) {
        return value -> {
            String word = text(value);
            if (!words.contains(word)) {
                throw value.where()
                        .refusal("expected one of " + String.join(", ", new TreeSet<>(words)) + meant(word, words));
            }
            return word;
        };
    }

    /** A constant, told in lower snake case. */
    static <E extends Enum<E>> Function<Json, E> constant(Class<E> type) {
        return constant(type, Arrays.asList(type.getEnumConstants()));
    }

    /** One of some constants, told in lower snake case. */
    static <E extends Enum<E>> Function<Json, E> constant(Class<E> type, Collection<E> some) {
        List<String> words = some.stream().map(Fields::name).toList();
        return value -> Enum.valueOf(type, word(words).apply(value).toUpperCase(Locale.ROOT));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String meant(@Nullable String typed, Collection<String> words) {
        return Nearest.to(String.valueOf(typed), words)
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }
}
