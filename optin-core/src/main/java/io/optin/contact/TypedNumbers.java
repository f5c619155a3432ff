package io.optin.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidPhoneNumberException.Reason;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them; the only place that speaks to libphonenumber. */
final class TypedNumbers {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";
    private static final int LONGEST = 250; // of what libphonenumber looks at
    private static final Pattern INTERNATIONAL = Pattern.compile("\\P{Nd}*[+\uFF0B]");

    private TypedNumbers() {}

    static String knownRegion(String region) {
        if (!UTIL.getSupportedRegions().contains(Checks.present(region, "region"))) {
            throw new InvalidValueException(
                    "region", "an ISO 3166 alpha-2 code in capitals, such as US", "a code of no region with numbers");
        }
        return region;
    }

    /** The canonical E.164 of a number that can exist. Some countries have longer ones, which only they can dial. */
    static String parse(String typed, @Nullable String region) {
        String canonical = NumberingPlans.canonical(e164(read(typed, region)));
        if (!PhoneNumber.E164.matcher(canonical).matches() || !UTIL.isValidNumber(read(canonical, null))) {
            throw new InvalidPhoneNumberException(Reason.INVALID);
        }
        return canonical;
    }

    static Optional<String> regionOf(String e164) {
        try {
            // null for a number of no known range; 001 for those that belong to no region, such as satellite numbers
            String region = UTIL.getRegionCodeForNumber(UTIL.parse(e164, NO_REGION));
            return Optional.ofNullable(region).filter(code -> !code.equals("001"));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    static List<NumberInText> find(PhoneNumber number, String text) {
        List<NumberInText> found = new ArrayList<>();
        String region = regionOf(number.value()).orElse(NO_REGION);
        for (PhoneNumberMatch match : UTIL.findNumbers(text, region, Leniency.POSSIBLE, Long.MAX_VALUE)) {
            if (NumberingPlans.canonical(e164(match.number())).equals(number.value())) {
                found.add(new NumberInText(match.start(), match.end(), match.rawString()));
            }
        }
        return List.copyOf(found);
    }

    private static Phonenumber.PhoneNumber read(String text, @Nullable String region) {
        try {
            Phonenumber.PhoneNumber number = UTIL.parse(text, region == null ? NO_REGION : region);
            if (number.hasExtension()) { // an extension has no WhatsApp, and without it the number is another one
                throw new InvalidPhoneNumberException(Reason.INVALID);
            }
            return number;
        } catch (NumberParseException e) {
            throw new InvalidPhoneNumberException(reason(e.getErrorType(), text, region));
        }
    }

    private static Reason reason(ErrorType error, String text, @Nullable String region) {
        if (error == ErrorType.NOT_A_NUMBER || text.length() > LONGEST) {
            return Reason.NOT_A_NUMBER;
        }
        boolean international = INTERNATIONAL.matcher(text).lookingAt();
        return error == ErrorType.INVALID_COUNTRY_CODE && region == null && !international
                ? Reason.NO_REGION
                : Reason.INVALID;
    }

    private static String e164(Phonenumber.PhoneNumber number) {
        return UTIL.format(number, PhoneNumberFormat.E164);
    }
}
