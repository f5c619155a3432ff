package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.Scope;
import io.optin.conversation.InboundMessage;
import io.optin.memory.MemoryStores;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import io.optin.reply.Intent;
import io.optin.reply.ReplyClassifier;
import io.optin.reply.ReplyMeaning;
import io.optin.spi.Stores;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of {@code docs/replies.md}. */
class RepliesPageSamplesTest {
    @Test
    void whatRepliesMean() {
        // region classify
        ReplyClassifier replies = ReplyClassifier.everyLanguage();
        Intent stop = replies.classify("Stop!!! 🛑", false).intent(); // OPT_OUT
        Intent question = replies.classify("How do I stop the pain?", false).intent(); // NONE
        Intent cancel = replies.classify("Cancel", false).intent(); // UNCLEAR
        Set<Scope> promotions =
                replies.classify("Ya no me manden promociones porfa", false).scopes(); // marketing
        // endregion

        assertThat(List.of(stop, question, cancel)).containsExactly(Intent.OPT_OUT, Intent.NONE, Intent.UNCLEAR);
        assertThat(promotions).containsExactly(Scope.category(TemplateCategory.MARKETING));
    }

    /** What the page says in its sentences and tables. */
    @ParameterizedTest
    @CsvSource({
        "please take me off your list,                     OPT_OUT everything",
        "'No more offers, but keep the delivery updates',  OPT_OUT category:marketing",
        "'no more messages, just the delivery updates',    OPT_OUT category:authentication category:marketing transaction_notifications",
        "leave me alone,                                   UNCLEAR AMBIGUOUS_WORDS",
        "why do I get these messages,                      UNCLEAR AMBIGUOUS_WORDS",
        "STOP?,                                            UNCLEAR QUESTION",
        "how do I unsubscribe?,                            UNCLEAR",
        "stop messaging me at 6am,                         UNCLEAR DOUBTFUL_REQUEST",
        "stop messaging me at night,                       UNCLEAR DOUBTFUL_REQUEST",
        "I might unsubscribe,                              UNCLEAR",
        "Quit! Where is my parcel?,                         UNCLEAR COMMAND_BESIDE_OTHER_WORDS",
        "stop start,                                       UNCLEAR CONTRADICTION",
        "ALTO,                                             UNCLEAR LANGUAGES_DIFFER",
        "START,                                            OPT_IN",
        "INFO,                                             HELP",
        "yes,                                              NONE"
    })
    void whatThePageSays(String reply, String answer) {
        ReplyMeaning meaning = ReplyClassifier.everyLanguage().classify(reply, false);
        String scopes = meaning.scopes().stream().map(Scope::id).sorted().collect(Collectors.joining(" "));
        String reason = meaning.unclear().map(why -> why.reason().name()).orElse("");
        assertThat(meaning.intent() + " " + scopes + reason).startsWith(answer);
    }

    @Test
    void wordsOfYourOwn() {
        // region own
        ReplyClassifier own = ReplyClassifier.everyLanguage()
                .withOptOut("CANCEL") // we sell nothing that could be cancelled
                .without("END"); // ends a round of our quiz
        PolicyValidator validator = PolicyValidator.of(Editions.STRICT).withReplies(own);
        PolicyReport promised = validator.validate(
                TemplateText.of(TemplateCategory.MARKETING, "en", "Our sale begins. Reply END to opt out."));
        boolean complies = promised.isCompliant(); // false: nobody would hear END
        // endregion

        assertThat(complies).isFalse();
        assertThat(validator
                        .validate(TemplateText.of(
                                TemplateCategory.MARKETING, "en", "Our sale begins. Reply CANCEL to opt out."))
                        .isCompliant())
                .isTrue();
        assertThat(own.classify("end", false).intent()).isEqualTo(Intent.NONE);
    }

    @Test
    void whatIsUnclear() {
        Stores stores = MemoryStores.create();
        List<String> inbox = new ArrayList<>();
        // region unclear
        OptIn optIn = OptIn.builder()
                .stores(stores)
                .unclearReplies(reply ->
                        inbox.add(reply.message().id() + ": " + reply.why().reason()))
                .build();
        // endregion

        optIn.forBusiness(World.ACME, World.SENDER)
                .ledger()
                .received(InboundMessage.builder()
                        .from(World.ADA)
                        .id("wamid.1")
                        .sentAt(new SettableClock(World.START).instant())
                        .text("Cancel")
                        .build());
        assertThat(inbox).containsExactly("wamid.1: AMBIGUOUS_WORDS");
    }
}
