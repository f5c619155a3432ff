package io.optin.contact;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is left of an erased contact: a keyed hash that keeps their refusals standing and does not tell whom. Stores treat
 * it as any other contact; no message can be addressed to it.
 *
 * <p>The hash is HMAC-SHA256 over business and contact with a key of the host's. Who holds the key can test whether a
 * known number was erased; nobody can read a number back.
 *
 * @since 0.1
 */
public final class ErasureMark implements Contact {
    static final String PREFIX = "erased:";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-f]{64}");
    private static final String ALGORITHM = "HmacSHA256";

    private final String value;

    private ErasureMark(String value) {
        this.value = value;
    }

    static ErasureMark of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValueException("contact", "an erasure mark of 64 hexadecimal digits", "another text");
        }
        return new ErasureMark(text);
    }

    /**
     * The mark of a contact.
     *
     * @param key the host's secret
     * @param business for whom the contact is erased; another business gets another mark
     * @param contact the contact, which may itself be a mark and then is its own
     * @return the same mark for the same three
     */
    public static ErasureMark of(SecretKeySpec key, Business business, Contact contact) {
        Checks.present(key, "key");
        Checks.present(business, "business");
        if (Checks.present(contact, "contact") instanceof ErasureMark mark) {
            return mark;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(business.id().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0); // no id holds NUL, so the two parts cannot run into one another
            mac.update(contact.value().getBytes(StandardCharsets.UTF_8));
            return new ErasureMark(PREFIX + HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * A key for {@link #of(SecretKeySpec, Business, Contact)}.
     *
     * @param secret at least 32 bytes that only the host knows; whoever loses them loses the marks
     * @return the key
     */
    public static SecretKeySpec key(byte[] secret) {
        Checks.between(Checks.present(secret, "secret").length, 32, 1024, "secret.length");
        return new SecretKeySpec(secret, ALGORITHM);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String masked() {
        return Masks.mask(value, PREFIX.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErasureMark that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
