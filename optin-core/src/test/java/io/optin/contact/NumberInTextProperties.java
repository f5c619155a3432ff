package io.optin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NumberInTextProperties {
    @Provide
    Arbitrary<PhoneNumber> phones() {
        return Contacts.phones();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.strings()
                        .withChars("0123456789•*_#…xXa+＋()./- \u00A0\u2013\u0661\n%:€")
                        .ofMaxLength(60),
                Arbitraries.of(
                                "07700 900222",
                                "+1",
                                "**",
                                "xxx",
                                "(",
                                ")",
                                " ",
                                "•••",
                                "24/7",
                                "0",
                                "\uD835\uDFCE",
                                ". ")
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)));
    }

    @Property
    void placesAreInOrderApartAndExact(@ForAll("texts") String text) {
        int done = 0;
        for (NumberInText place : NumberInText.findAll(text)) {
            assertThat(place.start()).isGreaterThanOrEqualTo(done);
            assertThat(place.literal()).isEqualTo(text.substring(place.start(), place.end()));
            assertThat(place.literal().codePoints().filter(sign -> Character.digit(sign, 10) >= 0))
                    .hasSizeBetween(2, 20);
            done = place.end();
        }
        assertThat(done).isLessThanOrEqualTo(text.length());
    }

    @Property
    void everyNumberTellsAllPlacesWithoutFailing(@ForAll("texts") String text, @ForAll("phones") PhoneNumber number) {
        List<NumberInText> all = NumberInText.findAll(text);
        assertThat(all).containsAll(number.findIn(text));
        assertThat(number.findIn(text))
                .isEqualTo(all.stream()
                        .filter(place -> !place.isMasked() && number.isWrittenAs(place))
                        .toList());
    }

    /** Nobody keeps a caller from other literals than ours. */
    @Property
    void anyLiteralIsAnswered(@ForAll("phones") PhoneNumber number, @ForAll("texts") String literal) {
        boolean shown = literal.codePoints().anyMatch(sign -> Character.digit(sign, 10) >= 0);
        assertThat(number.isWrittenAs(written(literal)) && !written(literal).isMasked() && !shown)
                .isFalse();
    }

    @Property
    void aNumberIsWrittenInItsOwnSpellingsAndMasks(@ForAll("phones") PhoneNumber number) {
        assertThat(number.isWrittenAs(written(number.value()))).isTrue();
        assertThat(number.isWrittenAs(written("00" + number.value().substring(1))))
                .isTrue();
        assertThat(number.isWrittenAs(written(number.masked()))).isTrue();
        assertThat(number.otherSpellings())
                .allSatisfy(
                        other -> assertThat(number.isWrittenAs(written(other))).isTrue());
    }

    /**
     * One digit apart are two numbers, but for the spellings of Brazil and Mexico. Left out is a 0 or 90 after the 55 of
     * Brazil: it is dialled before a number, which is a digit shorter then, and can be the old spelling of ours.
     */
    @Property
    void aNumberIsNotWrittenAsItsNeighbour(
            @ForAll("phones") PhoneNumber number, @ForAll int at, @ForAll @IntRange(min = 1, max = 9) int more) {
        StringBuilder other = new StringBuilder(number.value());
        int changed = 1 + Math.floorMod(at, other.length() - 1);
        other.setCharAt(changed, (char) ('0' + (other.charAt(changed) - '0' + more) % 10));
        Assume.that(other.charAt(1) != '0' && !other.toString().matches("\\+55(0|90).*"));

        assertThat(number.isWrittenAs(written(other.toString())))
                .isEqualTo(number.equals(PhoneNumber.ofE164(other.toString())));
    }

    @Property
    void anyDigitThatIsShownCounts(@ForAll("phones") PhoneNumber number, @ForAll int at) {
        String digits = number.value().substring(1);
        int shown = Math.floorMod(at, digits.length());
        int right = digits.charAt(shown) - '0';
        String masks = "•".repeat(digits.length());
        String before = "+" + masks.substring(0, shown);
        String after = masks.substring(shown + 1);

        assertThat(number.isWrittenAs(written(before + right + after))).isTrue();
        assertThat(number.isWrittenAs(written(before + (right + 1) % 10 + after)))
                .isFalse();
    }

    private static NumberInText written(String literal) {
        return new NumberInText(0, literal.length(), literal);
    }
}
