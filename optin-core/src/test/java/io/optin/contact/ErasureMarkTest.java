package io.optin.contact;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasureMarkTest {
    private static final SecretKeySpec KEY = key("0123456789abcdef0123456789abcdef");
    private static final SecretKeySpec OTHER_KEY = key("fedcba9876543210fedcba9876543210");
    private static final Business ACME = Business.of("acme");
    private static final Contact PHONE = Contact.of("+14155552671");

    /** Made with another program: marks are kept for years, and must come out the same in every version. */
    @ParameterizedTest
    @CsvSource({
        "acme, +14155552671, c6eb56b4d4624b655483b63b3902ad7c4a82cb8742feb509064b98e6f3f58906",
        "caf\u00E9, US.13491208655302741918, 761103301471e447c0557dd926fdcf539990f98087e283d1c93bfa28f4493d32"
    })
    void isTheKeyedHashOfBusinessAndContact(String business, String contact, String hash) {
        ErasureMark mark = ErasureMark.of(KEY, Business.of(business), Contact.of(contact));

        assertThat(mark.value()).isEqualTo("erased:" + hash);
        assertThat(mark).hasToString("erased:******" + hash.substring(62));
    }

    @Test
    void anotherKeyBusinessOrContactGetsAnotherMark() {
        Set<ErasureMark> marks = new HashSet<>();
        marks.add(ErasureMark.of(KEY, ACME, PHONE));
        marks.add(ErasureMark.of(KEY, ACME, PHONE));
        assertThat(marks).hasSize(1);

        marks.add(ErasureMark.of(OTHER_KEY, ACME, PHONE));
        marks.add(ErasureMark.of(KEY, Business.of("acme+"), PHONE));
        marks.add(ErasureMark.of(KEY, ACME, Contact.of("+14155552672")));
        marks.add(ErasureMark.of(KEY, ACME, Contact.of("US.14155552671")));
        assertThat(marks).hasSize(5);
    }

    @Test
    void bothSpellingsOfANumberHaveOneMark() {
        assertThat(ErasureMark.of(KEY, ACME, Contact.of("+5215512345678")))
                .isEqualTo(ErasureMark.of(KEY, ACME, Contact.of("+525512345678")));
    }

    @Test
    void theMarkOfAMarkIsItself() {
        ErasureMark mark = ErasureMark.of(KEY, ACME, PHONE);

        assertThat(ErasureMark.of(OTHER_KEY, Business.of("other"), mark)).isSameAs(mark);
    }

    @Test
    void equalsOnlyAMarkOfTheSameText() {
        ErasureMark mark = ErasureMark.of(KEY, ACME, PHONE);
        ErasureMark other = ErasureMark.of(KEY, ACME, Contact.of("US.1"));

        assertThat(mark)
                .isEqualTo(Contact.of(mark.value()))
                .hasSameHashCodeAs(Contact.of(mark.value()))
                .isNotEqualTo(other)
                .doesNotHaveSameHashCodeAs(other)
                .isNotEqualTo(mark.value());
    }

    @Test
    void hasExactly64SmallHexadecimalDigits() {
        assertThat(Contact.of("erased:" + "0".repeat(64))).isInstanceOf(ErasureMark.class);
        for (String digits : Set.of("", "0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64))) {
            assertRefused("contact", () -> Contact.of("erased:" + digits));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 1024})
    void aKeyHas32To1024Bytes(int length) {
        assertThat(ErasureMark.key(new byte[length]).getEncoded()).hasSize(length);
        assertThat(ErasureMark.key(new byte[length]).getAlgorithm()).isEqualTo("HmacSHA256");
        assertRefused("secret.length", () -> ErasureMark.key(new byte[length == 32 ? 31 : 1025]));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertRefused("secret", () -> ErasureMark.key(null));
        assertRefused("key", () -> ErasureMark.of(null, ACME, PHONE));
        assertRefused("business", () -> ErasureMark.of(KEY, null, PHONE));
        assertRefused("contact", () -> ErasureMark.of(KEY, ACME, null));
    }

    private static SecretKeySpec key(String secret) {
        return ErasureMark.key(secret.getBytes(StandardCharsets.US_ASCII));
    }
}
