package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.good;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberControlledRuleTest {
    private static final NumberControlledRule RULE = new NumberControlledRule();

    private static void assertBroken(Prompts prompt, NumberField field) {
        assertFinds(
                RULE,
                prompt.field(field).review(),
                Violation.of(RULE, "numberField", Map.of("numberField", field.name())));
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatCanBeEditedWillDoEverywhere(Channel channel) {
        for (Control control : Control.values()) {
            assertKept(RULE, good().on(channel).control(control).review());
        }
    }

    @ParameterizedTest
    @EnumSource
    void enteringTheNumberWillDoWithAnyFieldOrNone(NumberField field) {
        assertKept(RULE, good().control(Control.NUMBER_ENTRY).field(field).review());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NUMBER_ENTRY")
    void noOtherControlStandsInForTheField(Control control) {
        assertBroken(good().control(control), NumberField.FIXED);
        assertBroken(good().control(control), NumberField.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "WEBSITE,               false",
        "LANDING_PAGE,          false",
        "IN_APP_POPUP,          false",
        "CLICK_TO_WHATSAPP_AD,  true",
        "EMAIL,                 false",
        "PHONE_IVR,             true",
        "SMS,                   true",
        "OFFLINE,               false",
        "WHATSAPP_CONVERSATION, true"
    })
    void whereTheChannelCarriesTheNumberAnyFieldWillDo(Channel channel, boolean carries) {
        for (NumberField field : new NumberField[] {NumberField.FIXED, NumberField.NONE}) {
            Prompts prompt = good().on(channel);
            if (carries) {
                assertKept(RULE, prompt.field(field).review());
            } else {
                assertBroken(prompt, field);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIXED", "NONE"})
    void isJudgedInEveryLanguage(NumberField field) {
        assertBroken(good().in("de").saying("Ich möchte Nachrichten."), field);
    }
}
