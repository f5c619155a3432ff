package io.optin.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** SHA-256 over named fields, each with its length, so that no two contents run into one another. */
public final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Begins the hash of a content of that type. */
    public static ContentHash of(String type) {
        return new ContentHash().add("type", type);
    }

    public ContentHash add(String name, Object value) {
        for (String part : new String[] {name, value.toString()}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return this;
    }

    /** Adds a set whose order does not matter. */
    public ContentHash addSet(String name, Iterable<?> values) {
        TreeSet<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.add(value.toString()));
        add(name, sorted.size());
        sorted.forEach(value -> add(name, value));
        return this;
    }

    /** Adds a map whose order does not matter. */
    public ContentHash addMap(String name, Map<String, ?> values) {
        add(name, values.size());
        new TreeMap<>(values).forEach((key, value) -> add(name + "." + key, value));
        return this;
    }

    /** Adds an instant to the microsecond, in epoch seconds and nanoseconds. */
    public ContentHash add(String name, Instant time) {
        return add(name, time.getEpochSecond() + "." + time.getNano());
    }

    /** 64 hexadecimal digits. The hash is at its end: nothing can be added any more. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
