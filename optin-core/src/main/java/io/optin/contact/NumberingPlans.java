package io.optin.contact;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three countries where WhatsApp knows one person under two spellings. Brazil: mobiles got a ninth digit, and the
 * platform reports either form. Mexico: a 1 after the country code, dropped in 2019. Argentina: a 9 marks a mobile, and
 * the form without it can be a landline of another subscriber.
 */
final class NumberingPlans {
    private static final Pattern BRAZIL_OLD = Pattern.compile("(\\+55[1-9][1-9])([6-9][0-9]{7})");
    private static final Pattern BRAZIL_NEW = Pattern.compile("(\\+55[1-9][1-9])9([6-9][0-9]{7})");
    private static final Pattern MEXICO_OLD = Pattern.compile("\\+521([0-9]{10})");
    private static final Pattern MEXICO_NEW = Pattern.compile("\\+52([0-9]{10})");
    private static final Pattern ARGENTINA_MOBILE = Pattern.compile("\\+549([1-8][0-9]{9})");
    private static final Pattern ARGENTINA_PLAIN = Pattern.compile("\\+54([1-8][0-9]{9})");

    private NumberingPlans() {}

    static String canonical(String e164) {
        if (!e164.startsWith("+55") && !e164.startsWith("+52")) {
            return e164; // as most are, and the platform tells several with each message
        }
        Matcher brazil = BRAZIL_OLD.matcher(e164);
        if (brazil.matches()) {
            return brazil.group(1) + "9" + brazil.group(2);
        }
        Matcher mexico = MEXICO_OLD.matcher(e164);
        return mexico.matches() ? "+52" + mexico.group(1) : e164;
    }

    static Set<String> otherSpellings(String canonical) {
        Matcher brazil = BRAZIL_NEW.matcher(canonical);
        if (brazil.matches()) {
            return Set.of(brazil.group(1) + brazil.group(2));
        }
        Matcher mexico = MEXICO_NEW.matcher(canonical);
        return mexico.matches() ? Set.of("+521" + mexico.group(1)) : Set.of();
    }

    static Optional<String> aliasOf(String canonical) {
        Matcher mobile = ARGENTINA_MOBILE.matcher(canonical);
        if (mobile.matches()) {
            return Optional.of("+54" + mobile.group(1));
        }
        Matcher plain = ARGENTINA_PLAIN.matcher(canonical);
        return plain.matches() ? Optional.of("+549" + plain.group(1)) : Optional.empty();
    }
}
