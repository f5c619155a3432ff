package io.optin.template;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What identifies a template: the account that owns it, its name and its language. Meta delivers in exactly that
 * language or not at all. {@code en-US} and {@code en_US} are one language, kept as {@code en_US}.
 *
 * @param account the id of the WhatsApp Business Account, 1 to 255 characters
 * @param name 1 to 512 lower-case letters, digits and underscores
 * @param language a code such as {@code en}, {@code pt_BR} or {@code fil}
 * @since 0.1
 */
public record TemplateKey(String account, String name, String language) implements Comparable<TemplateKey> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,3}");

    /**
     * Checks the shapes and brings the language into its one spelling.
     *
     * @param account the id of the WhatsApp Business Account
     * @param name 1 to 512 lower-case letters
     * @param language a code such as {@code en}
     */
    public TemplateKey {
        Checks.text(account, "account", 255);
        if (!NAME.matcher(Checks.present(name, "name")).matches()) {
            throw new InvalidValueException(
                    "name", "1 to 512 lower-case letters, digits and underscores", "other text");
        }
        if (!LANGUAGE.matcher(Checks.present(language, "language")).matches()) {
            throw new InvalidValueException("language", "a code such as en or pt_BR", "other text");
        }
        language = normal(language);
    }

    /**
     * The key of a template.
     *
     * @param account the id of the WhatsApp Business Account
     * @param name the template's name
     * @param language the template's language
     * @return the key
     */
    public static TemplateKey of(String account, String name, String language) {
        return new TemplateKey(account, name, language);
    }

    private static String normal(String language) {
        String[] parts = language.split("[_-]", -1);
        StringBuilder normal = new StringBuilder(parts[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].toUpperCase(Locale.ROOT);
            boolean script = part.length() == 4;
            normal.append('_')
                    .append(script ? part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT) : part);
        }
        return normal.toString();
    }

    @Override
    public int compareTo(TemplateKey other) {
        int byAccount = account.compareTo(other.account);
        int byName = byAccount != 0 ? byAccount : name.compareTo(other.name);
        return byName != 0 ? byName : language.compareTo(other.language);
    }

    @Override
    public String toString() {
        return account + "/" + name + "/" + language;
    }
}
