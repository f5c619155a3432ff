package io.optin.wording;

import static io.optin.consent.ConsentPrompt.NUMBER_PLACEHOLDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.policy.RuleId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus is what its head says. Whether the analysis agrees with its labels is asked elsewhere. */
class EnglishSamplesTest {
    private static final List<EnglishSample> ALL = EnglishSamples.all();
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    /** What an editor does not show: format characters, odd spaces, variation selectors. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}\\x{FE00}-\\x{FE0F}\t\r&&[^ ]]");

    private static RuleId rule(int number) {
        return RuleId.of("OPTIN-PROMPT-%03d".formatted(number));
    }

    private static List<EnglishSample> breakingExactly(RuleId... rules) {
        return ALL.stream()
                .filter(sample -> sample.breaks().equals(Set.of(rules)))
                .toList();
    }

    @Test
    void idsAreUniqueAndKebab() {
        assertThat(ALL).extracting(EnglishSample::id).doesNotHaveDuplicates().allMatch(KEBAB.asMatchPredicate());
    }

    @Test
    void wordingsAreUnique() {
        assertThat(ALL).extracting(sample -> sample.prompt().wording()).doesNotHaveDuplicates();
    }

    @Test
    void thereIsEnoughOfBothKinds() {
        assertThat(ALL.stream().filter(EnglishSample::isCompliant)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ALL.stream().filter(sample -> !sample.isCompliant())).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyChannelTypeAndControlOccursInBothKinds() {
        for (boolean compliant : new boolean[] {true, false}) {
            List<EnglishSample> kind = ALL.stream()
                    .filter(sample -> sample.isCompliant() == compliant)
                    .toList();
            assertThat(kind).extracting(EnglishSample::channel).contains(Channel.values());
            assertThat(kind)
                    .flatExtracting(sample -> List.copyOf(sample.types()))
                    .containsAll(InformationType.builtIn());
            assertThat(kind).extracting(sample -> sample.prompt().control()).contains(Control.values());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9})
    void eachRuleIsBrokenAlone(int number) {
        assertThat(breakingExactly(rule(number))).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Whoever says "receive … on WhatsApp at …" says that it is over WhatsApp: 008 never falls without 001. */
    @Test
    void notSayingWhatsappBreaksThePhraseToo() {
        assertThat(breakingExactly(rule(1), rule(8))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ALL)
                .filteredOn(sample -> sample.breaks().contains(rule(8)))
                .allMatch(sample -> sample.breaks().contains(rule(1)));
    }

    @Test
    void theWarningStandsAloneToo() {
        assertThat(ALL)
                .filteredOn(sample -> sample.isCompliant() && sample.warns().equals(Set.of(rule(10))))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void onlyTheTenthRuleWarns() {
        assertThat(ALL).flatExtracting(sample -> List.copyOf(sample.warns())).containsOnly(rule(10));
        assertThat(ALL)
                .flatExtracting(sample -> List.copyOf(sample.breaks()))
                .isNotEmpty()
                .doesNotContain(rule(10));
    }

    @Test
    void rulesAreInOrder() {
        assertThat(ALL)
                .allSatisfy(sample -> assertThat(List.copyOf(sample.breaks())).isSorted());
    }

    /** Labels that need no reading of words. */
    @Test
    void labelsAgreeWithTheFormAroundTheWords() {
        assertThat(ALL).allSatisfy(sample -> {
            boolean noLogo = sample.channel().logo() == Channel.Logo.ASKED
                    && !sample.prompt().whatsappLogo();
            assertThat(!noLogo || sample.breaks().contains(rule(4))).isTrue();
            boolean controls = sample.channel().carriesNumber()
                    || sample.prompt().control() == Control.NUMBER_ENTRY
                    || sample.prompt().numberField() == NumberField.EDITABLE;
            assertThat(sample.breaks().contains(rule(5))).isEqualTo(!controls);
            boolean implied =
                    sample.prompt().preselected() || sample.prompt().impliedBy().isPresent();
            assertThat(!implied || sample.breaks().contains(rule(6))).isTrue();
        });
    }

    @Test
    void aNumberIsEitherAFieldOrTold() {
        assertThat(ALL)
                .filteredOn(sample -> sample.contact().isPresent())
                .noneMatch(sample -> sample.prompt().wording().contains(NUMBER_PLACEHOLDER));
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        assertThat(UNSEEN.matcher(EnglishSamples.text()).results().map(found -> found.start()))
                .isEmpty();
        assertThat(ALL)
                .extracting(sample -> sample.prompt().wording())
                .noneMatch(wording -> wording.contains("\\"))
                .anyMatch(wording -> wording.contains("rec\u200Beive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: a",
                "id: a\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: keyword\nbreaks:",
                "id: a\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: keyword\nwording:\nW",
                "id: a\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: keyword\nbreaks:\ncolour: red\nwording:\nW",
                "id: a\nid: b\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: keyword\nbreaks:\nwording:\nW",
                "id: a\nchannel: SMS\ntypes: product_news\nbusiness: B\ncontrol: keyword\nbreaks:\nwording:\nW",
                "id: a\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: lever\nbreaks:\nwording:\nW",
                "id: a\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: keyword\nlogo: yes\nbreaks:\nwording:\nW",
                "id: a\nchannel: sms\ntypes: product_news\nbusiness: B\ncontrol: keyword\nbreaks: PROMPT-011\nwording:\nW"
            })
    void whatDoesNotFitIsRefused(String told) {
        assertThatThrownBy(() -> EnglishSamples.read(told)).isInstanceOf(IllegalArgumentException.class);
    }
}
