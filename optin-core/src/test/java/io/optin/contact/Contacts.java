package io.optin.contact;

import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random contacts of all three sorts. */
final class Contacts {
    static final SecretKeySpec KEY = ErasureMark.key(new byte[32]);

    private Contacts() {}

    static Arbitrary<PhoneNumber> phones() {
        Arbitrary<String> any = Combinators.combine(Arbitraries.chars().range('1', '9'), digits(4, 14))
                .as((first, rest) -> "+" + first + rest);
        return Arbitraries.oneOf(List.of(any, brazilians(), mexicans(), argentines()))
                .map(PhoneNumber::ofE164);
    }

    /** Mobiles in the old form, without the ninth digit. */
    static Arbitrary<String> brazilians() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('1', '9').ofLength(2),
                        Arbitraries.chars().range('6', '9'),
                        digits(7, 7))
                .as((area, first, rest) -> "+55" + area + first + rest);
    }

    /** Numbers in the old form, with the 1. */
    static Arbitrary<String> mexicans() {
        return digits(10, 10).map(local -> "+521" + local);
    }

    /** Numbers in the form without the 9. */
    static Arbitrary<String> argentines() {
        return Combinators.combine(Arbitraries.chars().range('1', '8'), digits(9, 9))
                .as((first, rest) -> "+54" + first + rest);
    }

    static Arbitrary<BusinessScopedUserId> userIds() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2),
                        Arbitraries.strings()
                                .withCharRange('0', '9')
                                .withCharRange('A', 'Z')
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(128))
                .as((region, id) -> BusinessScopedUserId.of(region + "." + id));
    }

    static Arbitrary<ErasureMark> marks() {
        return phones().map(phone -> ErasureMark.of(KEY, Business.of("acme"), phone));
    }

    static Arbitrary<Contact> all() {
        return Arbitraries.oneOf(List.of(phones(), userIds(), marks()));
    }

    static Arbitrary<String> digits(int least, int most) {
        return Arbitraries.strings().withCharRange('0', '9').ofMinLength(least).ofMaxLength(most);
    }
}
