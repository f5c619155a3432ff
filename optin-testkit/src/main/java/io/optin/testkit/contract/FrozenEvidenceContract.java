package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentEvent.ConsentGiven;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/**
 * Evidence is frozen: what was shown and done comes back byte for byte, and when it happened to the microsecond, whatever the
 * character set, the collation and the time zone of a database.
 *
 * @since 0.1
 */
public abstract class FrozenEvidenceContract extends StoreContract {
    /** From every plane that has characters, with what a database may trip over. */
    private static final List<String> TEXTS = List.of(
            "plain",
            "it's \"quoted\" \\ back\\slashed 100% _under_ ? :name $1 {} ; -- /* */ <b>&amp;</b> a+b=c&d",
            "tab\tline\nreturn\r\nend \u0085 \u2028 \u00A0 \uFEFF",
            " spaces before and after ",
            "é and e\u0301, Å and \u212B, ﬁ, İıẞß, Ǆǆ",
            "日本語 한국어 العربية עברית हिन्दी ไทย \u200F\u202Eabc\u202C",
            "\uD83D\uDE00 \uD83C\uDDE7\uD83C\uDDF7 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD800\uDC00 \uD840\uDC0B \uD880\uDC00 \uDB40\uDC21 \uDBC0\uDC01 \uFFFD \uFFFF \u0001");

    private final Business business = Fresh.business();
    private final Contact ada = Fresh.person();

    /** For the vendor's test. */
    protected FrozenEvidenceContract() {}

    private void assertComesBack(ConsentEvent event) {
        stores().consents().append(business, event);
        assertThat(stores().consents().history(business, Set.of(event.header().contact())))
                .as("an event comes back as it was")
                .contains(event)
                .allSatisfy(one -> assertThat(one.header().id()).isNotBlank())
                .filteredOn(event::equals)
                .singleElement()
                .satisfies(found -> assertThat(found.contentHash())
                        .as("and so does its content, to the letter")
                        .isEqualTo(event.contentHash()));
    }

    private Consent.Builder consent(ConsentPrompt prompt) {
        return consent(prompt, NOON);
    }

    private Consent.Builder consent(ConsentPrompt prompt, Instant at) {
        return Consent.builder()
                .contact(ada)
                .channel(Channel.WEBSITE)
                .types(InformationType.SHIPPING_UPDATES, Facts.OWN)
                .action(ConsentAction.TICKED_CHECKBOX)
                .prompt(prompt)
                .number(NumberSource.ENTERED)
                .at(at);
    }

    private static ConsentPrompt.Builder prompt(String wording) {
        return prompt(wording, "en", "Acme");
    }

    private static ConsentPrompt.Builder prompt(String wording, String language, String businessName) {
        return ConsentPrompt.builder()
                .wording(wording)
                .language(language)
                .businessName(businessName)
                .control(Control.CHECKBOX);
    }

    @Test
    void everyTextComesBackToTheLetter() {
        for (String text : TEXTS) {
            ConsentPrompt prompt = prompt("wording " + text, "zh-Hant-TW", "name " + text)
                    .preselected(true)
                    .impliedBy("implied " + text)
                    .numberField(NumberField.FIXED)
                    .whatsappLogo(true)
                    .optOutInstructions("instructions " + text)
                    .build();
            Evidence evidence = Evidence.of(Map.of(
                    "name " + text,
                    text + " value",
                    "second & third = ",
                    "x" + text,
                    Evidence.PAGE_URL,
                    "https://acme.example/?a=b&c=%20#d"));
            Consent consent = consent(prompt)
                    .evidence(evidence)
                    .promptShownAt(NOON.minusSeconds(60))
                    .customerWroteAt(NOON.minusSeconds(120))
                    .build();
            assertComesBack(Facts.given("id " + text, consent));
            assertComesBack(
                    Facts.optOut("stop " + text, OptOut.ofEverything(ada, NOON).provenBy(evidence)));
            assertThat(((ConsentGiven) stores().consents().history(business, Set.of(ada)).stream()
                                    .filter(event -> event.header().id().equals("id " + text))
                                    .findFirst()
                                    .orElseThrow())
                            .consent()
                            .evidence()
                            .asMap())
                    .isEqualTo(evidence.asMap());
        }
    }

    @Test
    void theLongestTextsComeBack() {
        for (String sign : List.of("x", "語", "\uD83D\uDE00")) {
            String longest = sign.repeat(ConsentPrompt.MAX_WORDING / sign.length());
            ConsentPrompt prompt = prompt(longest)
                    .impliedBy(longest)
                    .optOutInstructions(longest)
                    .build();
            assertComesBack(Facts.given("id " + sign, consent(prompt).build()));
        }
        assertComesBack(Facts.optOut("i".repeat(255), ada, NOON));
        assertComesBack(Facts.optOut("語".repeat(255), ada, NOON));
    }

    @Test
    void theNumberThatWasShownComesBack() {
        Consent consent = consent(
                        prompt("Write to me at " + ada.value() + " or not").build())
                .build();
        assertThat(consent.shownNumber()).isPresent();
        assertComesBack(Facts.given("shown", consent));
    }

    @Test
    void onePromptServesManyConsents() {
        ConsentPrompt prompt = prompt("the same words").build();
        ConsentPrompt other = prompt("The same words").build();
        for (int i = 0; i < 3; i++) {
            assertComesBack(Facts.given(
                    "same " + i, consent(prompt, NOON.plusSeconds(i)).build()));
            assertComesBack(Facts.given(
                    "other " + i, consent(other, NOON.plusSeconds(i)).build()));
        }
    }

    @Test
    void timesComeBackToTheMicrosecondInAnyZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "America/Sao_Paulo", "Pacific/Chatham", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (String time : List.of(
                        "0001-01-01T00:00:00Z",
                        "1582-10-10T12:00:00.000001Z",
                        "1883-11-18T17:00:00.5Z",
                        "1969-12-31T23:59:59.999999Z",
                        "2026-03-29T01:30:00.123456Z",
                        "2038-01-19T03:14:08.000001Z",
                        "9999-12-31T23:59:59.999999Z")) {
                    Contact person = Fresh.person();
                    Instant at = Instant.parse(time);
                    ConsentEvent event = new ConsentEvent.OptedOut(
                            new io.optin.consent.EventHeader(zone + time, person, at, at),
                            OptOut.ofEverything(person, at));
                    assertComesBack(event);
                    assertThat(stores().consents()
                                    .states(business, Set.of(person))
                                    .getOrDefault(person, io.optin.consent.ConsentState.NONE)
                                    .optedOutAt())
                            .as("a state's times, too, whatever the zone")
                            .containsEntry(Scope.everything(), at);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
