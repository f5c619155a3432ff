package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of the ranges. */
class CharactersTest {
    private static void assertRange(IntPredicate test, int first, int last, boolean edges) {
        assertThat(test.test(first)).isTrue();
        assertThat(test.test(last)).isTrue();
        if (edges) {
            assertThat(test.test(first - 1)).isFalse();
            assertThat(test.test(last + 1)).isFalse();
        }
    }

    @Test
    void invisible() {
        assertRange(Characters::isInvisible, 0xFE00, 0xFE0F, true);
        assertRange(Characters::isInvisible, 0x180B, 0x180F, true);
        assertRange(Characters::isInvisible, 0x200B, 0x200F, true);
        assertRange(Characters::isInvisible, 0xE0000, 0xE0FFF, true);
        for (int single :
                new int[] {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0x00AD, 0x08, 0x7F}) {
            assertThat(Characters.isInvisible(single)).as("%x", single).isTrue();
        }
        for (int seen : new int[] {' ', '\n', '\t', '\r', 0x85, 0xA0, 'a', '.', 0x0301}) {
            assertThat(Characters.isInvisible(seen)).as("%x", seen).isFalse();
        }
    }

    @Test
    void strikes() {
        assertRange(Characters::isStrike, 0x0334, 0x0338, true);
        assertRange(Characters::isStrike, 0x20D2, 0x20D3, true);
        assertRange(Characters::isStrike, 0x20D8, 0x20DA, true);
        assertRange(Characters::isStrike, 0x20E5, 0x20EB, true);
        assertRange(Characters::isStrike, 0x20E0, 0x20E0, true);
    }

    @Test
    void tagsAndOverrides() {
        assertRange(Characters::isTag, 0xE0020, 0xE007F, true);
        assertRange(Characters::isBidiOverride, 0x202D, 0x202E, true);
        assertThat(Characters.isBlackFlag(0x1F3F4)).isTrue();
        assertThat(Characters.isBlackFlag(0x1F3F3)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FF21, a",
        "FF5A, z",
        "FF20, ''",
        "FF5B, ''",
        "1D400, a",
        "1D7FF, 9",
        "2102, c",
        "2145, d",
        "20FF, ''",
        "2150, ''",
        "0131, i",
        "61, ''",
        "80, ''",
        "0430, ''"
    })
    void styledLetters(String code, String plain) {
        String read = Characters.plainLatin(Integer.parseInt(code, 16));
        assertThat(read == null ? "" : read).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"0430, a", "0410, a", "03BF, o", "0578, n", "13AA, a", "61, ''", "0436, ''"})
    void lookAlikes(String code, String latin) {
        String look = Characters.likeLatin(Integer.parseInt(code, 16));
        assertThat(look == null ? "" : look).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "41, a",
        "7F, \u007F",
        "C9, e",
        "DF, ss",
        "1E9E, ss",
        "03C2, \u03C3",
        "0301, ''",
        "FB01, fi",
        "0141, l",
        "D8, o"
    })
    void folds(String code, String folded) {
        assertThat(Characters.fold(Integer.parseInt(code, 16))).isEqualTo(folded);
    }
}
