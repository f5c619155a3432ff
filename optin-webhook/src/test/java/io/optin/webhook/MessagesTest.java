package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.conversation.InboundMessage;
import io.optin.reply.Intent;
import io.optin.wording.ConsentWording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send: what opens a window, what is an opt-out, and when. */
class MessagesTest {
    private final Door door = new Door();

    private static InboundMessage message(WebhookResult.Received result) {
        return result.learnt().stream()
                .filter(Learnt.Message.class::isInstance)
                .map(learnt -> ((Learnt.Message) learnt).message())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type': 'text', 'text': {'body': 'Hello'}",
                "'type': 'button', 'button': {'payload': 'p', 'text': 't'}",
                "'type': 'interactive', 'interactive': {'type': 'button_reply', 'button_reply': {'id': 'i', 'title': 't'}}",
                "'type': 'interactive', 'interactive': {'type': 'list_reply', 'list_reply': {'id': 'i', 'title': 't'}}",
                "'type': 'interactive', 'interactive': {'type': 'nfm_reply', 'nfm_reply': {}}",
                "'type': 'image', 'image': {}",
                "'type': 'video', 'video': {}",
                "'type': 'audio', 'audio': {}",
                "'type': 'voice', 'voice': {}",
                "'type': 'document', 'document': {}",
                "'type': 'sticker', 'sticker': {}",
                "'type': 'location', 'location': {}",
                "'type': 'contacts', 'contacts': []",
                "'type': 'order', 'order': {}",
                "'text': {'body': 'its parts tell what it is'}",
                "'button': {'payload': 'p'}",
                "'interactive': {'type': 'list_reply'}",
                "'image': {'caption': 'c'}",
                "'contacts': 'no list'",
                "'sticker': 7"
            })
    void opensAWindow(String fields) {
        door.receives(Door.message(fields));

        assertThat(door.status(Door.ADA).windowClosesAt()).contains(Door.TEN.plus(Duration.ofHours(24)));
        assertThat(door.at(Door.TEN.plus(Duration.ofHours(24)).minusNanos(1000)).reply(Door.ADA))
                .isEqualTo("allowed");
        assertThat(door.at(Door.TEN.plus(Duration.ofHours(24))).reply(Door.ADA)).isEqualTo("SEND-004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type': 'reaction', 'reaction': {'emoji': 'STOP'}",
                "'type': 'edit', 'text': {'body': 'STOP'}",
                "'type': 'edited', 'text': {'body': 'STOP'}",
                "'type': 'revoke', 'text': {'body': 'STOP'}",
                "'type': 'delete', 'text': {'body': 'STOP'}",
                "'type': 'deleted', 'text': {'body': 'STOP'}",
                "'type': 'system', 'system': {'body': 'STOP', 'type': 'user_changed_number'}",
                "'type': 'unsupported', 'text': {'body': 'STOP'}",
                "'type': 'hologram', 'text': {'body': 'STOP'}",
                "'type': 'Text', 'text': {'body': 'STOP'}",
                "'type': 'interactive', 'interactive': {'type': 'call_permission_reply'}",
                "'type': 'interactive', 'interactive': {'type': 'hologram', 'button_reply': {'title': 'STOP'}}",
                "'type': 'interactive', 'interactive': {'button_reply': {'title': 'STOP'}}",
                "'type': 'interactive', 'interactive': 'STOP'",
                "'type': 'text', 'group_id': 'g', 'text': {'body': 'STOP'}",
                "'type': 'text', 'group_id': 7, 'text': {'body': 'STOP'}",
                "'id2': 'nothing that tells what it is'"
            })
    void opensNoWindowAndIsNoOptOut(String fields) {
        WebhookResult.Received result = door.receives(Door.message(fields));

        assertThat(result.learnt()).isEmpty();
        assertThat(result.ignored()).hasSize(1);
        assertThat(door.status(Door.ADA).isWindowOpen()).isFalse();
        assertThat(door.status(Door.ADA).optedOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type': 'text', 'text': {'body': 'STOP'}",
                "'type': 'text', 'text': 'STOP'",
                "'type': 'image', 'image': 'STOP'",
                "'type': 'text', 'text': {'body': ' S\\u0000TOP! '}",
                "'type': 'text', 'text': {'body': 'STOP\\ud83d'}",
                "'type': 'image', 'image': {'caption': 'Stop'}",
                "'type': 'video', 'video': {'caption': 'Stop'}",
                "'type': 'document', 'document': {'caption': 'Stop'}",
                "'type': 'button', 'button': {'payload': 'STOP', 'text': 'No thanks'}",
                "'type': 'button', 'button': {'payload': 'p-7', 'text': 'STOP'}",
                "'type': 'button', 'button': {'text': 'STOP'}",
                "'type': 'interactive', 'interactive': {'type': 'button_reply', 'button_reply': {'id': 'stop'}}",
                "'type': 'interactive', 'interactive': {'list_reply': {'title': 'stop'}, 'type': 'list_reply'}",
                "'type': 'text', 'text': {'body': 'STOP'}, 'timestamp': 'soon'",
                "'type': 'text', 'text': {'body': 'STOP'}, 'timestamp': 1999999999",
                "'type': 'text', 'text': {'body': 'STOP'}, 'id': ''",
                "'type': 'text', 'text': {'body': 'STOP'}, 'id': 'a\\u0000b'",
                "'type': 'text', 'text': {'body': 'STOP'}, 'id': {}",
                "'type': 'text', 'text': {'body': 'STOP'}, 'context': {'id': ' '}",
                "'type': 'text', 'text': {'body': 'STOP'}, 'referral': {'source_id': '', 'ctwa_clid': ' '}",
                "'type': 'text', 'text': {'body': 'STOP'}, 'referral': 'nothing'"
            })
    void isAnOptOut(String fields) {
        door.receives(Door.message(fields));

        assertThat(door.status(Door.ADA).optedOut()).containsExactly(Scope.everything());
    }

    @Test
    void aStopIsFoundInAVeryLongText() {
        String blanks = " ".repeat(InboundMessage.MAX_TEXT);

        door.receives(Door.message("'type': 'text', 'text': {'body': 'STOP" + blanks + "'}"));

        assertThat(door.status(Door.ADA).optedOut()).containsExactly(Scope.everything());
    }

    @Test
    void anAdIsKeptWithTheOptOut() {
        String url = "https://fb.me/" + "x".repeat(8_192);
        door.receives(Door.message("'type': 'text', 'text': {'body': 'STOP'}, 'referral': {'source_id': 'ad.1',"
                + " 'ctwa_clid': 'click.1', 'source_url': '" + url + "'}"));

        assertThat(door.ledger()
                        .export(Door.ADA)
                        .findFirst()
                        .orElseThrow()
                        .fields()
                        .toString())
                .contains("ad.1", "click.1", "wamid.A")
                .doesNotContain("fb.me");
    }

    @Test
    void aMessageWithoutAnIdHasOneThatFollowsFromItsContent() {
        String hello = "'type': 'text', 'text': {'body': 'STOP'}, 'id': '" + "x".repeat(256) + "'";
        String first = message(door.receives(Door.message(hello))).id();

        assertThat(first).startsWith("webhook:").hasSize(44);
        assertThat(message(door.receives(Door.message(hello))).id()).isEqualTo(first);
        assertThat(message(door.receives(Door.message(hello.replace("STOP", "Stop"))))
                        .id())
                .isNotEqualTo(first);
        assertThat(message(door.receives(Door.message(hello + ", 'timestamp': 1")))
                        .id())
                .isNotEqualTo(first);
        assertThat(message(door.receives(Door.message(hello + ", 'from': '14155550124'")))
                        .id())
                .isNotEqualTo(first);
        assertThat(message(door.receives(Door.message("'type': 'text', 'id': '" + "x".repeat(255) + "'")))
                        .id())
                .hasSize(255);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"1772359200\"', 2026-03-01T10:00:00Z",
        "1772359200, 2026-03-01T10:00:00Z",
        "null, 2026-03-01T09:00:00Z",
    })
    void timesAreThePayloadsOwn(String timestamp, Instant openedAt) {
        String body = Door.message("'type': 'text', 'text': {'body': 'Hi'}, 'timestamp': " + timestamp)
                .replace("'entry': [{", "'entry': [{'time': 1772355600, ");
        door.receives(body);
        assertThat(door.status(Door.ADA).windowClosesAt()).contains(openedAt.plus(Duration.ofHours(24)));

        Door another = new Door();
        another.receives(body.replace("'time': 1772355600, ", "") + " ");
        assertThat(another.status(Door.ADA).windowClosesAt())
                .as("without a time of the entry, that of the arrival")
                .contains((timestamp.equals("null") ? another.now() : Door.TEN).plus(Duration.ofHours(24)));
    }

    @Test
    void aTimeThatCannotBeReadOpensNothing() {
        for (String timestamp : List.of("'soon'", "{}", "1.5", "-1", "1772359200000", "true", "''")) {
            WebhookResult.Received result =
                    door.receives(Door.message("'type': 'text', 'text': {'body': 'Hi'}, 'timestamp': " + timestamp));
            assertThat(door.status(Door.ADA).isWindowOpen()).as(timestamp).isFalse();
            assertThat(result.alarms()).extracting(Alarm::kind).as(timestamp).containsExactly(Alarm.Kind.TIME_REFUSED);
            assertThat(message(result).sentAt()).isEqualTo(door.now());
        }
    }

    @Test
    void whatIsStampedAheadOpensAWindowForFiveMinutesAndNoMore() {
        door.at(Door.TEN.minus(Duration.ofMinutes(5)));
        assertThat(door.receivesSample("message-text").alarms()).isEmpty();
        assertThat(door.status(Door.ADA).windowClosesAt()).contains(Door.TEN.plus(Duration.ofHours(24)));

        Door early = new Door().at(Door.TEN.minus(Duration.ofMinutes(5)).minusNanos(1000));
        assertThat(early.receivesSample("message-text").alarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.kind()).isEqualTo(Alarm.Kind.TIME_REFUSED);
                    assertThat(alarm.contact()).contains(Door.ADA);
                    assertThat(alarm.toString()).doesNotContain("5550123");
                });
        assertThat(early.status(Door.ADA).isWindowOpen()).isFalse();
    }

    @Test
    void aYesToARequestIsAConsent() {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(ConsentWording.render(
                        "en", "Acme", List.of(InformationType.PROMOTIONAL_CONTENT), ConsentPrompt.NUMBER_PLACEHOLDER))
                .language("en")
                .businessName("Acme")
                .control(ConsentPrompt.Control.BUTTON)
                .whatsappLogo(true)
                .build();
        door.receivesSample("message-text");
        door.ledger()
                .consentRequested(
                        "wamid.ask", Door.ADA, door.now(), List.of(InformationType.PROMOTIONAL_CONTENT), prompt);
        door.after(Duration.ofMinutes(3));

        WebhookResult.Received result = door.receives(Door.message("'type': 'interactive', 'interactive': {'type':"
                        + " 'button_reply', 'button_reply': {'id': 'yes', 'title': 'Yes'}}, 'context': {'from':"
                        + " '15550783881', 'id': 'wamid.ask'}")
                .replace("1772359200", "1772359380"));

        assertThat(message(result).inReplyTo()).contains("wamid.ask");
        assertThat(((Learnt.Message) result.learnt().get(0))
                        .reception()
                        .meaning()
                        .intent())
                .isEqualTo(Intent.OPT_IN);
        assertThat(door.status(Door.ADA).types()).containsExactly(InformationType.PROMOTIONAL_CONTENT);
    }

    @Test
    void eachNumberOfABusinessHasItsOwnWindows() {
        door.receives(
                Door.message("'type': 'text', 'text': {'body': 'Hi'}").replace(Door.NUMBER_ID, Door.OTHER_NUMBER_ID));

        assertThat(door.reply(Door.ADA)).isEqualTo("SEND-004");
        assertThat(door.optIn()
                        .forBusiness(Door.ACME, Door.OTHER_SENDER)
                        .ledger()
                        .status(Door.ADA)
                        .isWindowOpen())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'direction': 'BUSINESS_INITIATED', 'event': 'connect'",
                "'direction': 'USER_INITIATED', 'event': 'terminate'",
                "'direction': 'USER_INITIATED'",
                "'event': 'connect'",
                "'direction': 'user_initiated', 'event': 'connect'"
            })
    void onlyACallByThePersonOpensAWindow(String call) {
        String body = Door.body(
                "calls", "'calls': [{'id': 'wacid', 'from': '14155550123', 'timestamp': '1772359200', " + call + "}]");
        assertThat(door.receives(body).ignored())
                .extracting(Ignored::reason)
                .containsExactly(Ignored.Reason.CALL_WITHOUT_NEWS);
        assertThat(door.status(Door.ADA).isWindowOpen()).isFalse();

        door.receives(body.replace(call, "'direction': 'USER_INITIATED', 'event': 'connect'"));
        assertThat(door.status(Door.ADA).windowClosesAt()).contains(Door.TEN.plus(Duration.ofHours(24)));
    }

    @Test
    void aCallWithoutATimeOrAPerson() {
        String call = "'calls': [{'direction': 'USER_INITIATED', 'event': 'connect', 'from': '14155550123'}]";
        door.receives(Door.body("calls", call));
        assertThat(door.status(Door.ADA).windowClosesAt()).contains(door.now().plus(Duration.ofHours(24)));

        Door another = new Door();
        another.receives(Door.body("calls", call.replace("}]", ", 'timestamp': 'soon'}]")));
        assertThat(another.status(Door.ADA).isWindowOpen()).isFalse();

        assertThat(door.receives(Door.body("calls", call.replace("14155550123", "nobody")))
                        .unreadable())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.field()).isEqualTo("from");
                    assertThat(part.place()).hasToString("/entry/0/changes/0/value/calls/0");
                });
    }

    @Test
    void whoIsKnownByUserIdAloneCanStop() {
        door.receives(Door.message("'type': 'text', 'text': {'body': 'STOP'}, 'from_user_id': 'US.1'")
                .replace("'from': '14155550123', ", ""));

        assertThat(door.status(Contact.of("US.1")).optedOut()).containsExactly(Scope.everything());
    }
}
