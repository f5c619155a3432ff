package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of messages: which error says what of whom, and which says nothing. */
class StatusesTest {
    private static final Instant FAILED = Door.TEN.plusSeconds(60);
    private static final Contact BOB = Contact.of("+14155550124");

    private final Door door = new Door();

    @BeforeEach
    void adaWroteAndAgreedAndTheTemplatesAreApproved() {
        door.at(Door.TEN);
        approve("spring_sale", "MARKETING");
        approve("order_update", "UTILITY");
        door.receivesSample("message-text-without-contacts");
        door.optsIn(Door.ADA, InformationType.PROMOTIONAL_CONTENT, InformationType.SHIPPING_UPDATES)
                .after(Duration.ofMinutes(2));
    }

    private void approve(String template, String category) {
        door.receives("{'entry': [{'id': '" + Door.ACCOUNT + "', 'time': 1772359199, 'changes': [{'value': {'event':"
                + " 'APPROVED', 'message_template_name': '" + template + "', 'message_template_language': 'en_US',"
                + " 'message_template_category': '" + category + "'}}]}]}");
    }

    private WebhookResult.Received fails(int code, String more) {
        return door.receives(Door.body(
                "messages",
                "'statuses': [{'id': 'wamid.sent', 'status': 'failed', 'timestamp': '1772359260', 'errors': [{'code': "
                        + code + "}]" + more + "}]"));
    }

    private WebhookResult.Received fails(int code) {
        return fails(code, ", 'recipient_id': '14155550123'");
    }

    private String verdicts() {
        return door.reply(Door.ADA) + ", " + door.sale(Door.ADA) + ", " + door.update(Door.ADA);
    }

    @Test
    void aStopOfMarketingStopsMarketingAlone() {
        WebhookResult.Received result = fails(131050);

        assertThat(verdicts()).isEqualTo("allowed, SEND-003, allowed");
        assertThat(door.status(Door.ADA).optedOut()).isEmpty();
        assertThat(result.alarms()).isEmpty();
        assertThat(result.learnt()).singleElement().isInstanceOfSatisfying(Learnt.Failure.class, failure -> {
            assertThat(failure.recipients()).containsExactly(Door.ADA);
            assertThat(failure.messageId()).contains("wamid.sent");
            assertThat(failure.meaning()).isEqualTo(ErrorMeaning.of(131050));
            assertThat(failure.at()).isEqualTo(FAILED);
            assertThat(failure.toString()).doesNotContain("5550123", "wamid");
        });
        resumes(1772359260);
        assertThat(verdicts()).as("resumed at the same instant").isEqualTo("allowed, SEND-003, allowed");
        resumes(1772359261);
        assertThat(verdicts()).isEqualTo("allowed, allowed, allowed");
    }

    private void resumes(long at) {
        door.receives(Door.body(
                "user_preferences",
                "'user_preferences': [{'wa_id': '14155550123', 'category': 'marketing_messages', 'value': 'resume',"
                        + " 'timestamp': " + at + "}]"));
    }

    @Test
    void aClosedWindowStaysClosedUntilALaterMessage() {
        WebhookResult.Received result = fails(131047);

        assertThat(verdicts()).isEqualTo("SEND-004, allowed, allowed");
        assertThat(result.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.WINDOW_CLOSED);
            assertThat(alarm.contact()).contains(Door.ADA);
            assertThat(alarm.code()).hasValue(131047);
            assertThat(alarm.detail()).isEqualTo(ErrorMeaning.of(131047).summary());
        });
        door.receivesSample("message-text-without-contacts");
        assertThat(door.reply(Door.ADA)).as("the same message again").isEqualTo("SEND-004");
        door.receives(Door.message("'type': 'text'").replace("1772359200", "1772359261"));
        assertThat(door.reply(Door.ADA)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                4,
                33,
                100,
                131000,
                131009,
                131026,
                131047 + 1,
                131049,
                131051,
                131056,
                131062,
                132000,
                130472,
                137000,
                999999,
                -1,
                13105,
                1310500
            })
    void noOtherErrorChangesAnything(int code) {
        WebhookResult.Received result = fails(code);

        assertThat(verdicts()).isEqualTo("allowed, allowed, allowed");
        assertThat(result.learnt()).hasSize(1);
        boolean restricted = code == 33 || code == 131048;
        assertThat(result.alarms())
                .extracting(Alarm::kind)
                .isEqualTo(restricted ? List.of(Alarm.Kind.SENDING_IMPAIRED) : List.of());
    }

    @Test
    void whoIsNotNamedIsFoundByTheMessage() {
        door.ledger().sent("wamid.sent", Door.ADA, FAILED);
        assertThat(fails(131050, "").alarms()).isEmpty();
        assertThat(door.status(Door.ADA).platformStopped()).isTrue();

        fails(131047, "");
        assertThat(door.reply(Door.ADA)).isEqualTo("SEND-004");
    }

    @Test
    void whoIsNamedCountsAndNotWhoTheMessageWasTo() {
        door.ledger().sent("wamid.sent", BOB, FAILED);

        fails(131050);

        assertThat(door.status(Door.ADA).platformStopped()).isTrue();
        assertThat(door.status(BOB).platformStopped()).isFalse();
    }

    @Test
    void anIdThatWasToldTwiceStopsBoth() {
        door.ledger().sent("wamid.sent", Door.ADA, FAILED);
        door.ledger().sent("wamid.sent", BOB, FAILED);

        WebhookResult.Received result = fails(131050, "");

        assertThat(((Learnt.Failure) result.learnt().get(0)).recipients()).isEqualTo(Set.of(Door.ADA, BOB));
        assertThat(door.status(BOB).platformStopped()).isTrue();
    }

    @Test
    void whoNobodyKnowsIsAnAlarm() {
        for (int code : new int[] {131050, 131047}) {
            WebhookResult.Received result = fails(code, "");
            assertThat(result.alarms()).first().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(Alarm.Kind.RECIPIENT_UNKNOWN);
                assertThat(alarm.contact()).isEmpty();
                assertThat(alarm.code()).hasValue(code);
            });
            assertThat(((Learnt.Failure) result.learnt().get(0)).recipients()).isEmpty();
        }
        assertThat(fails(131026, "").alarms()).as("it says nothing of them").isEmpty();
        assertThat(fails(131050, ", 'id': ' '").alarms()).hasSize(1);
        assertThat(fails(131050, ", 'id': '" + "x".repeat(256) + "'").alarms()).hasSize(1);
        assertThat(verdicts()).isEqualTo("allowed, allowed, allowed");
    }

    @Test
    void whoIsKnownByUserIdOnlyIsStoppedToo() {
        fails(131050, ", 'recipient_user_id': 'US.1'");

        assertThat(door.status(Contact.of("US.1")).platformStopped()).isTrue();
    }

    @Test
    void groupsAreNobody() {
        WebhookResult.Received result = fails(131050, ", 'recipient_id': '14155550123', 'recipient_type': 'group'");

        assertThat(door.status(Door.ADA).platformStopped()).isFalse();
        assertThat(result.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.RECIPIENT_UNKNOWN);
        assertThat(fails(131026, ", 'recipient_id': '14155550123', 'recipient_type': 'individual'")
                        .learnt())
                .singleElement()
                .satisfies(learnt ->
                        assertThat(((Learnt.Failure) learnt).recipients()).containsExactly(Door.ADA));
    }

    @ParameterizedTest
    @ValueSource(ints = {132001, 132015, 132016})
    void errorsOfATemplateStopTheTemplateThatWasSent(int code) {
        assertThat(fails(code).alarms())
                .as("which one, nobody told")
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.TEMPLATE_TO_READ);
        assertThat(verdicts()).isEqualTo("allowed, allowed, allowed");

        door.ledger().sent("wamid.sent", Door.ADA, FAILED, Door.UPDATE);
        WebhookResult.Received result = fails(code);

        assertThat(verdicts()).isEqualTo("allowed, allowed, SEND-005");
        assertThat(result.alarms()).isEmpty();
        assertThat(result.learnt()).last().isInstanceOfSatisfying(Learnt.Template.class, learnt -> {
            assertThat(learnt.template().key()).isEqualTo(Door.UPDATE);
            assertThat(learnt.template().status())
                    .isEqualTo(ErrorMeaning.of(code).templateStatus())
                    .isNotEqualTo(java.util.Optional.of(TemplateStatus.APPROVED));
            assertThat(learnt.at()).isEqualTo(FAILED);
        });
    }

    @Test
    void theTimeIsTheStatusesOrTheEntrysOrTheArrivals() {
        String status = Door.body(
                "messages",
                "'statuses': [{'id': 'a', 'recipient_id': '14155550123', 'errors': [{'code': '131047'}],"
                        + " 'timestamp': 1772359000}]");
        String untimed = status.replace(", 'timestamp': 1772359000", "");

        assertThat(at(status)).isEqualTo(Instant.ofEpochSecond(1772359000));
        assertThat(at(untimed.replace("'entry': [{", "'entry': [{'time': 1772359001, ")))
                .isEqualTo(Instant.ofEpochSecond(1772359001));
        assertThat(at(untimed)).isEqualTo(door.now());
        assertThat(at(status.replace("1772359000", "'soon'"))).isEqualTo(door.now());
    }

    private Instant at(String body) {
        return ((Learnt.Failure) door.receives(body).learnt().get(0)).at();
    }

    @Test
    void everyErrorOfAStatusCounts() {
        door.receives(
                Door.body(
                        "messages",
                        "'statuses': [{'id': 'a', 'recipient_id': '14155550123', 'status': 'sent', 'timestamp': '1772359260',"
                                + " 'errors': [{'code': 1}, 'nonsense', {'title': 'x'}, {'code': '131050'}, {'code': 131047}]}]"));

        assertThat(verdicts()).isEqualTo("SEND-004, SEND-003, allowed");
    }

    @Test
    void errorsOfAWholeChangeAreNobodys() {
        WebhookResult.Received result =
                door.receives(Door.body("messages", "'errors': [{'code': 131050}, {'code': 130429}, {'code': 368}]"));

        assertThat(result.learnt()).hasSize(3);
        assertThat(result.alarms())
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.RECIPIENT_UNKNOWN, Alarm.Kind.SENDING_IMPAIRED);
        assertThat(verdicts()).isEqualTo("allowed, allowed, allowed");
    }
}
