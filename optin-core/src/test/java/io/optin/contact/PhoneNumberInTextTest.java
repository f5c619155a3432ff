package io.optin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what stands in a text can be a number. */
class PhoneNumberInTextTest {
    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    private static final Set<PhoneNumberFormat> FORMS =
            Set.of(PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL);

    static Set<String> regions() {
        return new TreeSet<>(UTIL.getSupportedRegions());
    }

    /**
     * All examples of libphonenumber, in every form. Those with fewer than seven digits cannot be told from prices and
     * years: at home some small countries have five or six. With a country code all but one are long enough.
     */
    @ParameterizedTest
    @MethodSource("regions")
    void findsEveryExampleInEveryForm(String region) {
        for (PhoneNumberType type : PhoneNumberType.values()) {
            Phonenumber.PhoneNumber example = UTIL.getExampleNumberForType(region, type);
            if (example == null) {
                continue; // the region has no numbers of that sort
            }
            PhoneNumber number = PhoneNumber.ofE164(UTIL.format(example, PhoneNumberFormat.E164));
            for (PhoneNumberFormat form : FORMS) {
                String literal = UTIL.format(example, form);
                boolean tooShort = form == PhoneNumberFormat.NATIONAL
                        ? literal.chars().filter(Character::isDigit).count() < 7
                        : number.value().equals("+989601");

                assertThat(number.findIn("xxx at " + literal + ", yyy."))
                        .as("%s %s", type, form)
                        .isEqualTo(tooShort ? List.of() : List.of(new NumberInText(7, 7 + literal.length(), literal)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // the country is told
        "+447700900222, +44 7700 900222",
        "+447700900222, 0044 7700 900222",
        "+447700900222, +44 (0)7700 900222",
        "+447700900222, 0044 (0)7700 900222",
        "+447700900222, \uFF0B\uFF14\uFF14 \uFF08\uFF10\uFF097700 900222",
        "+447700900222, 447700900222",
        "+447400123456, +44 07400 123456",
        "+390236618300, +39 02 3661 8300",
        "+390236618300, +39 (0)2 3661 8300",
        "+99912345678, +999 12345678",
        "+12345, +12345",
        // or it is theirs
        "+447700900222, 07700 900222",
        "+447700900222, 7700 900222",
        "+447700900222, (0)7700 900222",
        "+14155550123, (415) 555-0123",
        "+14155550123, 1-415-555-0123",
        "+14155550123, 011 1 415 555 0123",
        "+33639980142, 06 39 98 01 42",
        "+61491570156, 0491 570 156",
        "+201012345678, \u0660\u0661\u0660 \u0661\u0662\u0663\u0664 \u0665\u0666\u0667\u0668",
        "+79991234567, 8 (999) 123-45-67",
        "+70001234567, 8 (000) 123-45-67",
        "+36201234567, 06 20 123 4567",
        "+881612345678, 612 345 678",
        // Brazil and Mexico, in their older spellings
        "+5511961234567, +55 11 6123-4567",
        "+5511961234567, 0055 11 6123-4567",
        "+5511961234567, (11) 6123-4567",
        "+5511961234567, (11) 96123-4567",
        "+5511961234567, (011) 6123-4567",
        "+5511961234567, 0 15 11 96123-4567",
        "+525512345678, +52 1 55 1234 5678",
        "+525512345678, 55 1234 5678",
        "+525512345678, 1 55 1234 5678",
        "+5491123456789, 011 15-2345-6789",
        // masked
        "+14155550188, +1 ••• ••• 0188",
        "+14155550188, (•••) •••-0188",
        "+14155550188, (415) •••-0188",
        "+14155550188, 1 415 ••• 0188",
        "+14155550188, 0 415 ••• 0188",
        "+14155550188, +1415•••••88",
        "+14155550188, +1••88",
        "+14155550188, +•4••5•••188",
        "+14155550188, +1 4•5 •5• •188",
        "+14155550188, •••• •••• •••• 0188",
        "+14155550188, 415 •••",
        "+14155550188, 0•••••••••••••••0188",
        "+14155550188, 001 4•• ••• 0188",
        "+79991234567, 8 (999) •••-45-67",
        "+447700900456, +44 7*** ***456",
        "+447700900456, 07*** ***456",
        "+447700900456, 7*** ***456",
        "+447700900456, 07***456",
        "+447700900456, +44 (0)7*** ***456",
        "+447700900456, 0044 7*** ***456",
        "+5511987654321, +55 11 9••••-4321",
        "+5511987654321, +55 11 8•••-4321",
        "+5511987654321, (11) 8•••-4321",
        "+525512345678, +52 1 55 •••• 5678",
        "+525512345678, +52 55 •••• 5678",
        "+99912345678, +999 ••••• 678"
    })
    void isWrittenAs(String e164, String literal) {
        assertThat(PhoneNumber.ofE164(e164).isWrittenAs(new NumberInText(0, literal.length(), literal)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "+447700900222, +44 7700 900223",
        "+447700900222, +44 7701 900222",
        "+447700900222, +45 7700 900222",
        "+447700900222, +7700 900222",
        "+447700900222, +07700 900222",
        "+447700900222, 007700 900222",
        "+447700900222, 97700 900222",
        "+447700900222, 707700 900222",
        "+447700900222, 900222",
        "+447700900222, 222",
        "+447700900222, +44 (9)7700 900222",
        "+447700900222, 1+447700900222",
        "+14155550123, (415) 555-0124",
        "+14155550123, 555-0123",
        "+14155550123, 8 415 555 0123",
        "+12345, +2345",
        "+12345, 345",
        // nobody knows which digits are the country's
        "+99912345678, 12345678",
        "+99912345678, 123••678",
        "+5511961234567, +55 11 5123-4567",
        "+5511961234567, +55 21 6123-4567",
        "+551131234567, +55 11 93123-4567",
        "+5491123456789, +54 11 2345-6789",
        "+525512345678, +52 2 55 1234 5678",
        // masked
        "+14155550188, +1 ••• ••• 0187",
        "+14155550188, +2 ••• ••• 0188",
        "+14155550188, +2 •• 0188",
        "+14155550188, +1••15550188",
        "+14155550188, +14155550188••0188",
        "+14155550188, (415) •••-0187",
        "+14155550188, (416) •••-0188",
        "+14155550188, 8 415 ••• 0188",
        "+14155550188, +•2••5•••188",
        "+14155550188, +1 4•6 •5• •188",
        "+14155550188, +1 •6• •• 0188",
        "+14155550188, 416 •••",
        "+14155550188, +415 ••• 0188",
        "+14155550188, +1 ••• ••• 4155550188",
        "+447700900456, 08*** ***456",
        "+447700900456, 0044 8*** ***456",
        "+5511987654321, +55 11 8••••-4321",
        "+5511987654321, +55 11 7•••-4321",
        "+525512345678, +52 2 55 •••• 5678",
        "+99912345678, +999 ••••• 679"
    })
    void isNotWrittenAs(String e164, String literal) {
        assertThat(PhoneNumber.ofE164(e164).isWrittenAs(new NumberInText(0, literal.length(), literal)))
                .isFalse();
    }

    /** The literal may be whatever a caller makes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "+", "*", "1", "1*", "*1", "+1 "})
    void answersForAnyLength(String part) {
        String literal = part.repeat(1 << 18);
        assertThat(PhoneNumber.ofE164("+14155550111").isWrittenAs(new NumberInText(0, literal.length(), literal)))
                .isFalse();
    }
}
