package io.optin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidValueException;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhoneNumberProperties {

    @Provide
    Arbitrary<PhoneNumber> phones() {
        return Contacts.phones();
    }

    @Provide
    Arbitrary<String> oldBrazilians() {
        return Contacts.brazilians();
    }

    @Provide
    Arbitrary<String> brazilianLandlines() {
        return Contacts.brazilians()
                .map(mobile -> mobile.substring(0, 5) + (char) (mobile.charAt(5) - 4) + mobile.substring(6));
    }

    @Provide
    Arbitrary<String> oldMexicans() {
        return Contacts.mexicans();
    }

    @Provide
    Arbitrary<String> plainArgentines() {
        return Contacts.argentines();
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.strings().withChars("0123456789+ ()-.;x\uFF0B").ofMinLength(6);
    }

    @Property
    void canonicalIsCanonical(@ForAll("phones") PhoneNumber number) {
        assertThat(PhoneNumber.ofE164(number.value()).value()).isEqualTo(number.value());
    }

    @Property
    void everyOtherSpellingIsTheSameContact(@ForAll("phones") PhoneNumber number) {
        assertThat(number.otherSpellings())
                .doesNotContain(number.value())
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(other -> assertThat(PhoneNumber.ofE164(other)).isEqualTo(number));
    }

    @Property
    void brazilGetsItsNinthDigit(@ForAll("oldBrazilians") String old) {
        String current = old.substring(0, 5) + "9" + old.substring(5);

        assertThat(PhoneNumber.ofE164(old).value()).isEqualTo(current);
        assertThat(PhoneNumber.ofE164(current).otherSpellings()).containsExactly(old);
    }

    @Property
    void brazilianLandlinesStayAsTheyAre(@ForAll("brazilianLandlines") String landline) {
        assertThat(PhoneNumber.ofE164(landline).value()).isEqualTo(landline);
        assertThat(PhoneNumber.ofE164(landline).otherSpellings()).isEmpty();
    }

    @Property
    void mexicoLosesItsOne(@ForAll("oldMexicans") String old) {
        assertThat(PhoneNumber.ofE164(old).value()).isEqualTo("+52" + old.substring(4));
        assertThat(PhoneNumber.ofE164(old).otherSpellings()).containsExactly(old);
    }

    @Property
    void argentinesAreEachTheAliasOfTheOther(@ForAll("plainArgentines") String plain) {
        PhoneNumber one = PhoneNumber.ofE164(plain);
        PhoneNumber other = PhoneNumber.ofE164("+549" + plain.substring(3));

        assertThat(one).isNotEqualTo(other);
        assertThat(one.possibleAliases()).isEqualTo(Set.of(other));
        assertThat(other.possibleAliases()).isEqualTo(Set.of(one));
    }

    @Property
    void aliasesAreMutualAndNeverMoreThanOne(@ForAll("phones") PhoneNumber number) {
        assertThat(number.possibleAliases())
                .doesNotContain(number)
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(alias -> assertThat(alias.possibleAliases()).containsExactly(number));
    }

    @Property
    void whatIsReadFromTypedTextIsReadBackFromAStore(@ForAll("phones") PhoneNumber number) {
        try {
            PhoneNumber typed = PhoneNumber.parse(number.value());
            assertThat(PhoneNumber.ofE164(typed.value())).isEqualTo(typed);
        } catch (InvalidPhoneNumberException refusal) {
            assertThat(refusal).hasMessageNotContaining(number.value().substring(1));
        }
    }

    @Property
    void noRefusalRepeatsTheText(@ForAll("nearlyNumbers") String text) {
        try {
            assertThat(PhoneNumber.parse(text).value()).startsWith("+");
        } catch (InvalidPhoneNumberException refusal) {
            assertThat(refusal.toString()).doesNotContain(text).doesNotContainPattern("[0-9]");
        }
        try {
            assertThat(PhoneNumber.ofE164(text).value()).startsWith("+");
        } catch (InvalidValueException refusal) {
            assertThat(refusal.toString()).doesNotContain(text).doesNotContainPattern("[0-9]{4}");
        }
    }
}
