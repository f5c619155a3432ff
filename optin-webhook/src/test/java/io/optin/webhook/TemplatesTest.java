package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Meta says of templates. */
class TemplatesTest {
    private final Door door = new Door();

    @BeforeEach
    void adaAgreed() {
        door.optsIn(Door.ADA, InformationType.SHIPPING_UPDATES).after(Duration.ofHours(1));
    }

    private static String told(String time, String field, String fields) {
        return "{'object': 'whatsapp_business_account', 'entry': [{'id': '" + Door.ACCOUNT + "'" + time
                + ", 'changes': [{'field': '" + field + "', 'value': {'message_template_id': 1,"
                + " 'message_template_name': 'order_update', 'message_template_language': 'en_US', " + fields
                + "}}]}]}";
    }

    private WebhookResult.Received says(long seconds, String fields) {
        return door.receives(told(", 'time': " + seconds, "message_template_status_update", fields));
    }

    private void isApproved() {
        says(1772359200, "'event': 'APPROVED', 'message_template_category': 'UTILITY'");
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'event': 'PENDING'",
                "'event': 'REJECTED'",
                "'event': 'PAUSED'",
                "'event': 'paused'",
                "'event': 'DISABLED'",
                "'event': 'IN_APPEAL'",
                "'event': 'PENDING_DELETION'",
                "'event': 'DELETED'",
                "'event': 'LIMIT_EXCEEDED'",
                "'event': 'ARCHIVED'",
                "'event': 'UNKNOWN'",
                "'event': 'HIBERNATED'",
                "'event': ''",
                "'event': 7",
                "'event': 'LOCKED', 'other_info': {'title': 'FIRST_PAUSE'}",
                "'event': 'LOCKED', 'other_info': {'title': 'SECOND_PAUSE'}",
                "'event': 'LOCKED', 'other_info': {'title': 'RATE_LIMITING_PAUSE', 'description': ''}",
                "'event': 'LOCKED', 'other_info': {'title': 'Disabled'}"
            })
    void onlyAnApprovedTemplateMayBeSent(String event) {
        isApproved();

        says(1772359201, event);

        assertThat(door.update(Door.ADA)).isEqualTo("SEND-005");
        says(1772359202, "'event': 'REINSTATED'");
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'event': 'FLAGGED' | false",
                "'event': 'UNARCHIVED' | true",
                "'event': 'LOCKED' | false",
                "'event': 'LOCKED', 'other_info': {'title': 'UNPAUSE'} | true",
                "'event': 'LOCKED', 'other_info': {'title': 'something new'} | false",
                "'event': 'LOCKED', 'other_info': 'PAUSED' | false"
            })
    void someEventsLeaveTheStatusAsItWas(String event, boolean toRead) {
        isApproved();

        WebhookResult.Received result = says(1772359201, event);

        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
        assertThat(result.learnt()).isEmpty();
        assertThat(result.ignored()).extracting(Ignored::reason).containsExactly(Ignored.Reason.TEMPLATE_WITHOUT_NEWS);
        assertThat(result.alarms())
                .extracting(Alarm::kind)
                .isEqualTo(toRead ? List.of(Alarm.Kind.TEMPLATE_TO_READ) : List.of());
        says(1772359202, "'event': 'PAUSED'");
        says(1772359203, event);
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-005");
    }

    @Test
    void thePayloadsTimeDecidesWhateverComesFirst() {
        says(1772359300, "'event': 'PAUSED'");
        isNotSendableAfter(says(1772359200, "'event': 'APPROVED', 'message_template_category': 'UTILITY'"));
        says(1772359300, "'event': 'APPROVED'");
        assertThat(door.update(Door.ADA))
                .as("at one instant the least sendable")
                .isEqualTo("SEND-005");
    }

    private void isNotSendableAfter(WebhookResult.Received result) {
        assertThat(result.learnt()).hasSize(1);
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-005");
    }

    @Test
    void withoutATimeOnlyADenialCounts() {
        for (String time : List.of("", ", 'time': 'soon'", ", 'time': null", ", 'time': {}")) {
            Door fresh = new Door();
            String approval = "'event': 'APPROVED', 'message_template_category': 'UTILITY'";
            WebhookResult.Received result = fresh.receives(told(time, "message_template_status_update", approval));
            assertThat(fresh.update(Door.ADA)).as(time).contains("SEND-001");
            assertThat(fresh.optsIn(Door.ADA, InformationType.SHIPPING_UPDATES).update(Door.ADA))
                    .as(time)
                    .isEqualTo("wanting [TEMPLATE]");
            assertThat(result.ignored())
                    .extracting(Ignored::reason, Ignored::what)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Ignored.Reason.TIME_UNKNOWN, "APPROVED"),
                            org.assertj.core.groups.Tuple.tuple(Ignored.Reason.TIME_UNKNOWN, "UTILITY"));
        }
        isApproved();
        door.receives(told("", "message_template_status_update", "'event': 'PAUSED'"));
        assertThat(door.update(Door.ADA)).as("as of its arrival").isEqualTo("SEND-005");
        says(door.now().getEpochSecond(), "'event': 'APPROVED'");
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-005");
        says(door.now().getEpochSecond() + 1, "'event': 'APPROVED'");
        assertThat(door.update(Door.ADA)).as("until a later time is known").isEqualTo("allowed");

        door.receives(told("", "template_category_update", "'new_category': 'MARKETING'"));
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-006");
    }

    @Test
    void anApprovalFromTheFutureDoesNotCountAndIsAnAlarm() {
        long fiveMinutes = door.now().getEpochSecond() + 300;
        WebhookResult.Received result =
                says(fiveMinutes + 1, "'event': 'APPROVED', 'message_template_category': 'UTILITY'");
        assertThat(door.update(Door.ADA)).isEqualTo("wanting [TEMPLATE]");
        assertThat(result.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.TIME_REFUSED);

        assertThat(says(fiveMinutes, "'event': 'APPROVED', 'message_template_category': 'UTILITY'")
                        .alarms())
                .isEmpty();
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }

    @Test
    void aStatusTellsTheCategoryAndWithdrawsNoAnnouncement() {
        isApproved();
        category(1772359210, "'correct_category': 'MARKETING', 'new_category': 'UTILITY'");
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-006");

        says(1772359220, "'event': 'APPROVED', 'message_template_category': 'UTILITY'");
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-006");

        category(1772359230, "'previous_category': 'MARKETING', 'new_category': 'UTILITY'");
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }

    private WebhookResult.Received category(long seconds, String fields) {
        return door.receives(told(", 'time': " + seconds, "template_category_update", fields));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'new_category': 'MARKETING' | SEND-006 / allowed",
                "'new_category': 'marketing' | SEND-006 / allowed",
                "'new_category': 'AUTHENTICATION' | SEND-006 / SEND-006",
                "'new_category': 'HOLOGRAPHIC' | SEND-006 / allowed",
                "'new_category': 'UTILITY' | allowed / SEND-006",
                "'new_category': ' ' | allowed / SEND-006",
                "'correct_category': 'MARKETING' | SEND-006 / SEND-006",
                "'correct_category': 'UTILITY' | allowed / SEND-006",
                "'correct_category': 'MARKETING', 'new_category': 'UTILITY' | SEND-006 / SEND-006",
                "'correct_category': 'UTILITY', 'new_category': 'UTILITY' | allowed / SEND-006",
                "'correct_category': 'UTILITY', 'new_category': 'MARKETING' | SEND-006 / SEND-006",
                "'correct_category': '', 'new_category': 'UTILITY' | allowed / SEND-006",
                "'previous_category': 'UTILITY', 'new_category': 'MARKETING' | SEND-006 / allowed",
                "'previous_category': 'MARKETING', 'new_category': 'UTILITY' | allowed / SEND-006",
                "'previous_category': 'UTILITY', 'new_category': 'UTILITY', 'correct_category': 'MARKETING' | SEND-006 / SEND-006",
                "'previous_category': 'UTILITY', 'new_category': 'MARKETING', 'correct_category': 'MARKETING' | SEND-006 / allowed",
                "'previous_category': 'MARKETING' | allowed / SEND-006"
            })
    void theStrictestOfWhatIsAndWhatIsAnnouncedCounts(String categories, String verdict) {
        isApproved();
        door.optsIn(Door.ADA, InformationType.PROMOTIONAL_CONTENT);

        category(1772359210, categories);

        assertThat(door.update(Door.ADA) + " / " + door.promotionByUpdate(Door.ADA))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'new_category': 'UTILITY' | SEND-006",
                "'correct_category': 'UTILITY' | allowed",
                "'previous_category': 'MARKETING' | SEND-006"
            })
    void onlyWhatSettlesTheMatterWithdrawsAnAnnouncement(String fields, String verdict) {
        isApproved();
        category(1772359210, "'correct_category': 'MARKETING', 'new_category': 'UTILITY'");

        category(1772359220, fields + (fields.startsWith("'correct") ? ", 'new_category': 'UTILITY'" : ""));

        assertThat(door.update(Door.ADA)).isEqualTo(verdict);
    }

    @Test
    void qualityInformsWhateverFieldItComesUnder() {
        isApproved();
        for (String score : List.of("GREEN", "yellow", "RED", "UNKNOWN", "INDIGO")) {
            WebhookResult.Received result = says(1772359210, "'new_quality_score': '" + score + "'");
            assertThat(((Learnt.Template) result.learnt().get(0)).template().quality())
                    .hasValueSatisfying(quality -> assertThat(quality.name())
                            .isEqualTo(score.equals("INDIGO") ? "UNKNOWN" : score.toUpperCase(java.util.Locale.ROOT)));
        }
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }

    @Test
    void twoSpellingsOfALanguageAreOne() {
        door.receives(told(
                        ", 'time': 1772359200",
                        "message_template_status_update",
                        "'event': 'APPROVED', 'message_template_category': 'UTILITY'")
                .replace("en_US", "en-US"));

        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'message_template_name': 'order_update', | 'message_template_name': 'Order Update', | name",
                "'message_template_language': 'en_US', | | message_template_language",
                "'message_template_language': 'en_US', | 'message_template_language': 'English', | language",
                "'message_template_name': 'order_update', | | message_template_name",
                "'id': '102290129340398' | 'id': '' | account",
            })
    void whatNamesNoTemplateCannotBeRead(String part, String instead, String field) {
        String body = told(", 'time': 1772359200", "message_template_status_update", "'event': 'PAUSED'")
                .replace(part, instead == null ? "" : instead);

        assertThat(door.receives(body).unreadable()).singleElement().satisfies(unreadable -> {
            assertThat(unreadable.field()).isEqualTo(field);
            assertThat(unreadable.place()).hasToString("/entry/0/changes/0/value");
        });
    }

    @Test
    void templatesOfStrangersAreReported() {
        String body = told(
                        ", 'time': 1772359200",
                        "message_template_status_update",
                        "'event': 'APPROVED', 'message_template_category': 'UTILITY'")
                .replace("'id': '" + Door.ACCOUNT, "'id': '1");
        WebhookResult.Received result = door.receives(body);

        assertThat(result.learnt()).isEmpty();
        assertThat(result.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.SENDER_UNKNOWN);
        assertThat(door.receives(body.replace(
                                "'message_template_id': 1",
                                "'metadata': {'phone_number_id': '" + Door.NUMBER_ID + "'}"))
                        .alarms())
                .hasSize(1);
    }
}
