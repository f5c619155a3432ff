package io.optin.contact;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidPhoneNumberException.Reason;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    static Set<String> regions() {
        return new TreeSet<>(UTIL.getSupportedRegions());
    }

    static Set<Integer> callingCodesOfNoRegion() {
        return new TreeSet<>(UTIL.getSupportedGlobalNetworkCallingCodes());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void readsEverySortOfNumberOfARegionInEveryForm(String region) {
        int examples = 0;
        for (PhoneNumberType type : PhoneNumberType.values()) {
            Phonenumber.PhoneNumber example = UTIL.getExampleNumberForType(region, type);
            if (example == null) {
                continue; // the region has no numbers of that sort; nothing is left out for another reason
            }
            examples++;
            PhoneNumber expected = PhoneNumber.ofE164(UTIL.format(example, PhoneNumberFormat.E164));
            for (PhoneNumberFormat form :
                    Set.of(PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.RFC3966)) {
                assertThat(PhoneNumber.parse(UTIL.format(example, form)))
                        .as("%s %s", type, form)
                        .isEqualTo(expected);
            }
            assertThat(PhoneNumber.parse(UTIL.format(example, PhoneNumberFormat.NATIONAL), region))
                    .as("%s national", type)
                    .isEqualTo(expected);
            assertThat(expected.otherSpellings())
                    .allSatisfy(other -> assertThat(PhoneNumber.parse(other))
                            .as("%s in another spelling", type)
                            .isEqualTo(expected));
        }
        assertThat(examples).isPositive();
    }

    @ParameterizedTest
    @MethodSource("callingCodesOfNoRegion")
    void readsSatelliteAndOtherNumbersOfNoRegion(int callingCode) {
        String e164 = UTIL.format(UTIL.getExampleNumberForNonGeoEntity(callingCode), PhoneNumberFormat.E164);

        assertThat(PhoneNumber.parse(e164).value()).isEqualTo(e164);
        assertThat(PhoneNumber.parse(e164).region()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+14155552671, US",
        "+442079460018, GB",
        "+390236618300, IT",
        "+5511961234567, BR",
        "+525512345678, MX",
        "+12345,",
        "+999123456,"
    })
    void tellsTheRegion(String e164, @Nullable String region) {
        assertThat(PhoneNumber.ofE164(e164).region().orElse(null)).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({
        // Italian fixed lines keep their zero, mobiles have none
        "02 3661 8300, IT, +390236618300",
        "+39 02 3661 8300, US, +390236618300",
        "312 345 6789, IT, +393123456789",
        // other ways to dial and to write
        "(415) 555-2671, US, +14155552671",
        "1-415-555-2671, US, +14155552671",
        "011 44 20 7946 0018, US, +442079460018",
        "\uFF0B\uFF11 415 555 2671, GB, +14155552671",
        "\u0660\u0661\u0660 \u0661\u0662\u0663\u0664 \u0665\u0666\u0667\u0668, EG, +201012345678",
        "1-800-FLOWERS, US, +18003569377",
        // Brazil and Mexico, in their older forms
        "(11) 6123-4567, BR, +5511961234567",
        "(11) 96123-4567, BR, +5511961234567",
        "+55 11 6123-4567, BR, +5511961234567",
        "(11) 3123-4567, BR, +551131234567",
        "+52 1 55 1234 5678, MX, +525512345678",
        "55 1234 5678, MX, +525512345678",
        // Argentina: the 15 of a mobile is the 9 of its international form
        "011 15-2345-6789, AR, +5491123456789",
        "011 2345-6789, AR, +541123456789"
    })
    void readsWhatPeopleType(String typed, String region, String e164) {
        assertThat(PhoneNumber.parse(typed, region).value()).isEqualTo(e164);
    }

    @Test
    void readsTheInternationalFormWithoutARegion() {
        assertThat(PhoneNumber.parse(" +1 (415) 555-2671 ").value()).isEqualTo("+14155552671");
        assertThat(PhoneNumber.parse("\uFF0B\uFF11 415 555 2671").value()).isEqualTo("+14155552671");
        assertThat(PhoneNumber.parse("+52 1 55 1234 5678").value()).isEqualTo("+525512345678");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', -, NOT_A_NUMBER",
                "'', US, NOT_A_NUMBER",
                "+, -, NOT_A_NUMBER",
                "5, US, NOT_A_NUMBER",
                "call me at nine, -, NOT_A_NUMBER",
                "call me at nine, US, NOT_A_NUMBER",
                "415 555 2671, -, NO_REGION",
                "1-800-FLOWERS, -, NO_REGION",
                "00 1 415 555 2671, -, NO_REGION",
                "call 415 555 2671, -, NO_REGION",
                "+999 1234 5678, -, INVALID",
                "+999 1234 5678, US, INVALID",
                "(+999) 1234 5678, -, INVALID",
                "\uFF0B999 1234 5678, -, INVALID",
                "+0 1234 5678, -, INVALID",
                "+1415, -, INVALID",
                "+1 415 555 2671 0000 0000 0000, -, INVALID",
                "+1 155 555 2671, -, INVALID",
                "155 555 2671, US, INVALID",
                "12 34, US, INVALID",
                "+1 415 555 2671 ext 5, -, INVALID",
                "415 555 2671 x5, US, INVALID",
                // the same in Brazil, where the number is rewritten
                "(11) 6123-4567 ext. 5, BR, INVALID"
            })
    void refusesWithItsReason(String typed, @Nullable String region, Reason reason) {
        assertThat(reasonFor(typed, region)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "x", "+1", "+99 "})
    void textTooLongToBeReadIsNotANumber(String part) {
        assertThat(reasonFor(part.repeat(300), null)).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(reasonFor(part.repeat(300), "US")).isEqualTo(Reason.NOT_A_NUMBER);
    }

    @Test
    void textOf250CharactersIsStillRead() {
        String number = "+1 415 555 2671";
        assertThat(PhoneNumber.parse(" ".repeat(250 - number.length()) + number).value())
                .isEqualTo("+14155552671");
        assertThat(reasonFor("+999 12345" + " ".repeat(240), null)).isEqualTo(Reason.INVALID);
        assertThat(reasonFor("+999 12345" + " ".repeat(241), null)).isEqualTo(Reason.NOT_A_NUMBER);
    }

    /** Toll-free numbers that only their own country can dial: E.164 has no room for them. */
    @ParameterizedTest
    @ValueSource(strings = {"+8100372507160316", "+8100377025834640443", "+6200180368962265"})
    void refusesRealNumbersThatAreLongerThanE164(String number) throws NumberParseException {
        assertThat(UTIL.isValidNumber(UTIL.parse(number, "ZZ"))).isTrue();

        assertThat(reasonFor(number, null)).isEqualTo(Reason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "us", "USA", "001", "+1"})
    void refusesARegionWithoutNumbers(String region) {
        assertRefused("region", () -> PhoneNumber.parse("+14155552671", region));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "14155552671",
                "+1234",
                "+1234567890123456",
                "+04155552671",
                "+1 4155552671",
                "+1415555267\u0661",
                "+14155552671\n",
                "\uFF0B14155552671",
                "+1415555267a"
            })
    void refusesOtherShapesThanE164(String text) {
        assertRefused("number", () -> PhoneNumber.ofE164(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12345", "+123456789012345", "+99912345"})
    void asksOnlyTheShapeOfWhatThePlatformHandsOver(String e164) {
        assertThat(PhoneNumber.ofE164(e164).value()).isEqualTo(e164);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertRefused("number", () -> PhoneNumber.ofE164(null));
        assertRefused("number", () -> PhoneNumber.parse(null));
        assertRefused("number", () -> PhoneNumber.parse(null, "US"));
        assertRefused("region", () -> PhoneNumber.parse("+14155552671", null));
        assertRefused("text", () -> PhoneNumber.ofE164("+14155552671").findIn(null));
        assertRefused("written", () -> PhoneNumber.ofE164("+14155552671").isWrittenAs(null));
    }

    @ParameterizedTest
    @CsvSource({
        // canonical, its other spelling
        "+5511961234567, +551161234567",
        "+5511991234567, +551191234567",
        "+525512345678, +5215512345678",
        // landlines and the rest of the world
        "+551121234567,",
        "+551151234567,",
        "+14155552671,",
        "+5491123456789,",
        // not quite Brazil or Mexico: areas have no zero, mobiles begin with 6 to 9
        "+5510961234567,",
        "+5501961234567,",
        "+5511951234567,",
        "+52551234567,"
    })
    void knowsTheSecondSpellingOfBrazilAndMexico(String canonical, @Nullable String other) {
        assertThat(PhoneNumber.ofE164(canonical).value()).isEqualTo(canonical);
        assertThat(PhoneNumber.ofE164(canonical).otherSpellings()).isEqualTo(other == null ? Set.of() : Set.of(other));
        if (other != null) {
            assertThat(PhoneNumber.ofE164(other))
                    .isEqualTo(PhoneNumber.ofE164(canonical))
                    .hasSameHashCodeAs(PhoneNumber.ofE164(canonical));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+541123456789", "+5491123456789"})
    void keepsArgentinesApartAsPossiblyOne(String e164) {
        String other = e164.startsWith("+549") ? "+541123456789" : "+5491123456789";
        PhoneNumber number = PhoneNumber.ofE164(e164);

        assertThat(number.possibleAliases()).containsExactly(PhoneNumber.ofE164(other));
        assertThat(number).isNotEqualTo(PhoneNumber.ofE164(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+54112345678", "+54912345678", "+540123456789", "+5511961234567", "+14155552671"})
    void nobodyElseHasAliases(String e164) {
        assertThat(PhoneNumber.ofE164(e164).possibleAliases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+14155552671, +14******71",
        "+12345678, +12******78",
        // too short to show an end
        "+1234567, +12******",
        "+12345, +12******"
    })
    void masksTheMiddle(String e164, String masked) {
        assertThat(PhoneNumber.ofE164(e164).masked()).isEqualTo(masked);
        assertThat(PhoneNumber.ofE164(e164)).hasToString(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "+14155552671, 'We write to +1 415 555 2671, or to 212 555 0100.', +1 415 555 2671",
        "+14155552671, 'We write to (415) 555-2671.', (415) 555-2671",
        "+5511961234567, Mande para +55 11 6123-4567 agora, +55 11 6123-4567",
        "+881612345678, by satellite +881 612 345 678, +881 612 345 678"
    })
    void findsItselfInATextInWhateverSpelling(String e164, String text, String literal) {
        int start = text.indexOf(literal);

        assertThat(PhoneNumber.ofE164(e164).findIn(text))
                .containsExactly(new NumberInText(start, start + literal.length(), literal));
    }

    @Test
    void findsEveryPlaceInItsOrderAndNoOtherNumber() {
        assertThat(PhoneNumber.ofE164("+14155552671").findIn("+14155552671 / 415-555-2671 / +1 212 555 0100"))
                .extracting(NumberInText::start)
                .containsExactly(0, 15);
        assertThat(PhoneNumber.ofE164("+442079460018").findIn("Call (415) 555-2671"))
                .isEmpty();
    }

    @Test
    void aPlaceInATextHidesItsDigits() {
        assertThat(new NumberInText(3, 15, "+14155552671")).hasToString("NumberInText[3, 15]");
    }

    @Test
    void aNumberEqualsOnlyANumberOfTheSameText() {
        assertThat(PhoneNumber.ofE164("+14155552671"))
                .isEqualTo(PhoneNumber.parse("(415) 555-2671", "US"))
                .hasSameHashCodeAs(PhoneNumber.parse("(415) 555-2671", "US"))
                .isNotEqualTo(PhoneNumber.ofE164("+14155552672"))
                .doesNotHaveSameHashCodeAs(PhoneNumber.ofE164("+14155552672"))
                .isNotEqualTo("+14155552671");
    }

    private static Reason reasonFor(String typed, @Nullable String region) {
        InvalidPhoneNumberException refusal = catchThrowableOfType(
                InvalidPhoneNumberException.class,
                () -> assertThat(region == null ? PhoneNumber.parse(typed) : PhoneNumber.parse(typed, region))
                        .isNull());
        assertThat(refusal).as("a refusal").isNotNull().hasNoCause();
        return refusal.reason();
    }
}
