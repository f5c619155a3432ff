package io.optin.contact;

import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phone number in E.164, in the one spelling that optin keeps for it.
 *
 * <p>What surprises: Brazilian mobiles with and without the ninth digit are one contact, kept with it; Mexican numbers
 * with and without the 1 after 52 are one, kept without it; Argentine numbers with and without the 9 after 54 stay two
 * contacts that <em>may</em> be one ({@link #possibleAliases()}), as {@code 54…} can be somebody else's landline.
 *
 * @since 0.1
 */
public final class PhoneNumber implements Contact {
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;

    private final String e164;

    private PhoneNumber(String e164) {
        this.e164 = e164;
    }

    /**
     * Reads what the platform or a store hands over. Only the shape is asked, since some living numbers are invalid to
     * libphonenumber.
     *
     * @param text a plus and 5 to 15 digits
     * @return the number in its canonical spelling
     * @throws InvalidValueException where the shape is another; the text is not repeated
     */
    public static PhoneNumber ofE164(String text) {
        if (!isE164(Checks.present(text, "number"))) {
            throw new InvalidValueException(
                    "number",
                    "E.164: a plus, a country code and up to 15 digits in all",
                    "text of another shape, " + text.length() + " characters long");
        }
        return new PhoneNumber(NumberingPlans.canonical(text));
    }

    /** A plus, a digit that is no zero, and 4 to 14 more. By hand: the platform tells several numbers with each message. */
    static boolean isE164(String text) {
        int digits = text.length() - 1;
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads what a person typed in international form, such as {@code +1 (415) 555-2671}.
     *
     * @param typed the text as typed
     * @return a number that can exist
     * @throws InvalidPhoneNumberException with the reason, and without the text
     */
    public static PhoneNumber parse(String typed) {
        return new PhoneNumber(TypedNumbers.parse(Checks.present(typed, "number"), null));
    }

    /**
     * Reads what a person typed, in international form or in the national form of a region.
     *
     * @param typed the text as typed
     * @param region ISO 3166 alpha-2 code of the region whose national form may have been used, such as {@code US}
     * @return a number that can exist
     * @throws InvalidPhoneNumberException with the reason, and without the text
     * @throws InvalidValueException where the region is not one that has phone numbers
     */
    public static PhoneNumber parse(String typed, String region) {
        return new PhoneNumber(TypedNumbers.parse(Checks.present(typed, "number"), TypedNumbers.knownRegion(region)));
    }

    /**
     * The region that the number belongs to.
     *
     * @return an ISO 3166 alpha-2 code; empty for what belongs to none, such as satellite numbers
     */
    public Optional<String> region() {
        return TypedNumbers.regionOf(e164);
    }

    /**
     * The other spellings that are this very contact, and which {@link #ofE164} rewrites to this one.
     *
     * @return spellings in E.164, personal data
     */
    public Set<String> otherSpellings() {
        return NumberingPlans.otherSpellings(e164);
    }

    /**
     * The numbers that may be the same person: an opt-out crosses to them, an opt-in does not, and nothing is ever sent
     * to them in place of this one.
     *
     * @return the aliases, without this number
     */
    public Set<PhoneNumber> possibleAliases() {
        return NumberingPlans.aliasOf(e164).map(PhoneNumber::new).map(Set::of).orElseGet(Set::of);
    }

    /**
     * Where this number stands in a text, in whatever spelling that hides no digit.
     *
     * @param text any text
     * @return the places, in their order
     */
    public List<NumberInText> findIn(String text) {
        NumberForms forms = new NumberForms(e164);
        return NumberInText.findAll(text).stream()
                .filter(place -> !place.isMasked() && forms.include(WrittenNumber.of(place.literal())))
                .toList();
    }

    /**
     * Whether a number in a text can be this one: in international form, in the national form of its own region, or
     * masked with every digit that is shown in its place. Where digits are hidden, many numbers can be the one that is
     * meant.
     *
     * @param written a place of a text
     * @return whether nothing that is written speaks against it
     */
    public boolean isWrittenAs(NumberInText written) {
        String literal = Checks.present(written, "written").literal();
        return new NumberForms(e164).include(WrittenNumber.of(literal));
    }

    @Override
    public String value() {
        return e164;
    }

    @Override
    public String masked() {
        return Masks.mask(e164, 3);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && e164.equals(that.e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
