package io.optin.consent;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What proves a fact: names and values, kept verbatim and never erased by a later opt-out. Any name may be used; those
 * that the {@link Channel}s ask for are constants here. {@code toString} tells the names only, as values may be personal.
 *
 * @since 0.1
 */
public final class Evidence {
    /** The address of the page that was shown. */
    public static final String PAGE_URL = "pageUrl";
    /** The screen of the app that was shown. */
    public static final String SCREEN = "screen";
    /** The advertisement. */
    public static final String AD_ID = "adId";
    /** The click on the advertisement. */
    public static final String CLICK_ID = "clickId";
    /** The message that asked or answered. */
    public static final String MESSAGE_ID = "messageId";
    /** The campaign. */
    public static final String CAMPAIGN = "campaign";
    /** The call. */
    public static final String CALL_ID = "callId";
    /** The recording of the call. */
    public static final String RECORDING = "recording";
    /** The paper. */
    public static final String DOCUMENT = "document";
    /** The QR code. */
    public static final String QR_CODE = "qrCode";

    /** No evidence. */
    public static final Evidence NONE = new Evidence(Map.of());

    private static final int MAX_ENTRIES = 64;
    private static final int MAX_NAME = 128;
    private static final int MAX_VALUE = 8_192;

    private final Map<String, String> values;

    private Evidence(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Evidence of several values.
     *
     * @param values at most 64; names up to 128 characters, values up to 8,192
     * @return the evidence
     */
    public static Evidence of(Map<String, String> values) {
        Checks.between(Checks.present(values, "evidence").size(), 0, MAX_ENTRIES, "evidence.size");
        Map<String, String> copy = new TreeMap<>();
        values.forEach((name, value) -> {
            Checks.text(name, "evidence name", MAX_NAME);
            copy.put(name, Checks.text(value, "evidence." + name, MAX_VALUE));
        });
        return new Evidence(Collections.unmodifiableMap(copy));
    }

    /**
     * Evidence of one value.
     *
     * @param name what it is, such as {@link #PAGE_URL}
     * @param value the proof
     * @return the evidence
     */
    public static Evidence of(String name, String value) {
        return of(Map.of(Checks.present(name, "evidence name"), Checks.present(value, "evidence." + name)));
    }

    /**
     * This evidence and one value more.
     *
     * @param name what it is
     * @param value the proof; a value that was there under that name is not replaced but refused
     * @return new evidence
     */
    public Evidence and(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        if (more.put(Checks.present(name, "evidence name"), value) != null) {
            throw new InvalidValueException("evidence." + name, "to be set once", "that it was already set");
        }
        return of(more);
    }

    /**
     * One value.
     *
     * @param name what it is
     * @return empty where there is none of that name
     */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * All values by name.
     *
     * @return an immutable map in the order of the names; personal data
     */
    public Map<String, String> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evidence that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Evidence" + values.keySet();
    }
}
