package io.optin.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidPhoneNumberException.Reason;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
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
        if (!PhoneNumber.isE164(canonical) || !UTIL.isValidNumber(read(canonical, null))) {
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

    /** The digits of the country code, none where the number begins with no known one. */
    static String callingCodeOf(String e164) {
        try {
            return Integer.toString(UTIL.parse(e164, NO_REGION).getCountryCode());
        } catch (NumberParseException e) {
            return "";
        }
    }

    /** What is dialled before a number within its country, nothing where that is all. */
    static String trunkPrefixOf(String e164) {
        String home = homeOf(e164);
        String prefix = home.equals(NO_REGION) ? null : UTIL.getNddPrefixForRegion(home, true);
        return prefix == null ? "" : prefix;
    }

    /** The E.164 of what somebody wrote who lives where a number belongs; empty where it is no number there. */
    static String readAtHome(String dialled, String e164) {
        try {
            return e164(UTIL.parse(dialled, homeOf(e164)));
        } catch (NumberParseException e) {
            return "";
        }
    }

    /** The region; for a number of no known range the main one of its country code. */
    private static String homeOf(String e164) {
        String code = callingCodeOf(e164);
        String main = code.isEmpty() ? NO_REGION : UTIL.getRegionCodeForCountryCode(Integer.parseInt(code));
        return regionOf(e164).orElse(UTIL.getSupportedRegions().contains(main) ? main : NO_REGION);
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
