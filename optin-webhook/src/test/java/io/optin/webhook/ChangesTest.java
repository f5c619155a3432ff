package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.ledger.PlatformChoice;
import io.optin.memory.MemoryStores;
import io.optin.spi.Stores;
import io.optin.template.TemplateCategory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a body is what, what is nobody's business, and what is told of it. */
class ChangesTest {
    private static final String STOP =
            "'messages': [{'from': '14155550123', 'id': 'wamid.A', 'timestamp': '1772359200', 'type': 'text', 'text':"
                    + " {'body': 'STOP'}}]";

    private final Door door = new Door();

    private boolean stopped() {
        return !door.status(Door.ADA).optedOut().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "calls", "something_new", "message_template_status_update", ""})
    void thePartsOfAChangeTellWhatItIs(String field) {
        assertThat(door.receives(Door.body(field, STOP)).learnt()).hasSize(1);
        assertThat(stopped()).isTrue();
    }

    @Test
    void whatIsUsedAndHoldsNothingIsNotCalledUnknown() {
        for (String field : List.of("messages", "calls", "user_preferences", "user_id_update")) {
            assertThat(door.receives(Door.body(field, "'messages': []")).ignored())
                    .containsExactly(new Ignored(Place.ofChange(0, 0), Ignored.Reason.NOTHING_TOLD, field));
        }
        for (String field : List.of(
                "message_template_status_update", "template_category_update", "message_template_quality_update")) {
            assertThat(door.receives(Door.body(field, "'messages': []")).unreadable())
                    .extracting(Unreadable::field)
                    .containsExactly("message_template_name");
        }
        assertThat(door.receives(Door.body("telepathy", "'messages': []")).ignored())
                .containsExactly(new Ignored(Place.ofChange(0, 0), Ignored.Reason.FIELD_UNKNOWN, "telepathy"));
    }

    @Test
    void aChangeWithoutAFieldIsOne() {
        door.receives(Door.body("messages", STOP).replace("'field': 'messages', ", ""));
        assertThat(stopped()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_alerts",
                "account_review_update",
                "account_settings_update",
                "account_update",
                "automatic_events",
                "business_capability_update",
                "business_status_update",
                "flows",
                "group_lifecycle_update",
                "group_participants_update",
                "group_settings_update",
                "group_status_update",
                "history",
                "message_echoes",
                "message_template_components_update",
                "messaging_handovers",
                "partner_solutions",
                "payment_configuration_update",
                "phone_number_name_update",
                "phone_number_quality_update",
                "security",
                "smb_app_state_sync",
                "smb_message_echoes",
                "standby",
                "template_performance_metrics",
                "tracking_events"
            })
    void whatIsNotUsedIsNotUsedWhateverItHolds(String field) {
        WebhookResult.Received result = door.receives(Door.body(field, STOP));

        assertThat(result.ignored())
                .containsExactly(new Ignored(Place.ofChange(0, 0), Ignored.Reason.FIELD_NOT_USED, field));
        assertThat(result.learnt()).isEmpty();
        assertThat(result.alarms()).isEmpty();
        assertThat(stopped()).isFalse();
    }

    @Test
    void anotherObjectIsNotOurs() {
        for (String object : List.of("instagram", "page")) {
            assertThat(door.receives(Door.body("messages", STOP).replace("whatsapp_business_account", object))
                            .ignored())
                    .containsExactly(new Ignored(Place.ofEntry(0), Ignored.Reason.OBJECT_UNKNOWN, object));
        }
        assertThat(stopped()).isFalse();
        door.receives(Door.body("messages", STOP).replace("'object': 'whatsapp_business_account', ", ""));
        assertThat(stopped()).isTrue();
    }

    @Test
    void oneBrokenPartDoesNotLoseTheOthers() {
        String good = STOP.substring("'messages': [".length(), STOP.length() - 1);
        for (String broken :
                List.of("7", "null", "'text'", "[]", "{}", "{'from': 7}", "{'from': 'nobody', 'type': 'text'}")) {
            Door fresh = new Door();
            WebhookResult.Received result =
                    fresh.receives(Door.body("messages", "'messages': [" + broken + ", " + good + ", " + broken + "]"));
            assertThat(result.unreadable()).as(broken).hasSize(2);
            assertThat(result.unreadable())
                    .extracting(part -> part.place().toString())
                    .as(broken)
                    .containsExactlyInAnyOrder(
                            "/entry/0/changes/0/value/messages/0", "/entry/0/changes/0/value/messages/2");
            assertThat(fresh.status(Door.ADA).optedOut()).as(broken).isNotEmpty();
        }
    }

    @Test
    void partsOfAnotherShapeAreSteppedOver() {
        for (String value : List.of("7", "null", "'text'", "[]", "{}", "[[]]", "{'a': [{'b': {}}]}")) {
            for (String field : List.of(
                    "metadata",
                    "contacts",
                    "messages",
                    "statuses",
                    "calls",
                    "user_preferences",
                    "user_id_update",
                    "errors",
                    "other_info",
                    "message_template_name")) {
                Door fresh = new Door();
                fresh.receives(Door.body("messages", STOP + ", '" + field + "2': 1, 'x" + field + "': " + value)
                        .replace("'x" + field + "'", field.equals("messages") ? "'x'" : "'" + field + "'"));
                assertThat(field.equals("metadata")
                                || !fresh.status(Door.ADA).optedOut().isEmpty())
                        .as(field + " " + value)
                        .isTrue();
            }
        }
    }

    @Test
    void severalEntriesAndChangesAreEachTheirOwn() {
        String one = Door.body("messages", STOP);
        String change = one.substring(one.indexOf("'changes': [") + 12, one.length() - 4);
        String entries = "{'object': 'whatsapp_business_account', 'entry': [{'id': '" + Door.ACCOUNT + "', 'changes': ["
                + change.replace("14155550123", "14155550124") + ", " + change.replace("14155550123", "14155550125")
                + "]}, 5, {'changes': 5}, {'id': '" + Door.ACCOUNT + "', 'changes': [5, {}, {'value': 5}, " + change
                + "]}]}";

        WebhookResult.Received result = door.receives(entries);

        assertThat(result.learnt())
                .extracting(learnt -> learnt.place().toString())
                .containsExactly(
                        "/entry/0/changes/0/value/messages/0",
                        "/entry/0/changes/1/value/messages/0",
                        "/entry/3/changes/3/value/messages/0");
        assertThat(result.unreadable())
                .extracting(part -> part.place() + " " + part.field())
                .containsExactly(
                        "/entry/1 entry",
                        "/entry/3/changes/0/value change",
                        "/entry/3/changes/1/value value",
                        "/entry/3/changes/2/value value");
        assertThat(stopped()).isTrue();
    }

    @Test
    void whatIsForNobodyIsReportedOnceAndNotTaken() {
        String two = STOP.replace("}]", "}, {'from': '14155550124', 'id': 'b', 'type': 'text'}, 7]");
        for (String body : List.of(
                Door.body("messages", two).replace(Door.NUMBER_ID, "1"),
                Door.body("messages", two).replace("'id': '" + Door.ACCOUNT, "'id': '1"),
                Door.body("messages", two).replace("'id': '" + Door.ACCOUNT + "', ", ""),
                Door.body("messages", two).replace("'phone_number_id'", "'x'"))) {
            WebhookResult.Received result = door.receives(body);
            assertThat(result.learnt()).as(body).isEmpty();
            assertThat(result.unreadable()).as(body).hasSize(1);
            assertThat(result.ignored())
                    .as(body)
                    .containsExactly(new Ignored(Place.ofChange(0, 0), Ignored.Reason.SENDER_UNKNOWN, "messages"));
            assertThat(result.alarms()).as(body).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(Alarm.Kind.SENDER_UNKNOWN);
                assertThat(alarm.detail()).startsWith("2 facts ");
            });
        }
        assertThat(stopped()).isFalse();
    }

    @Test
    void whatIsUnknownIsCountedAndNothingElse() {
        WebhookResult.Received result = door.receives(Door.body(
                        "messages",
                        STOP.replace("'type'", "'hologram': {'deep': [1]}, 'aura': 1, 'type'")
                                        .replace("}]", "}, {'from': '14155550123', 'type': 'text', 'aura': 2}]")
                                + ", 'statuses': [{'status': 'sent', 'mood': 1}], 'calls': [{'id': 'c', 'mood': 1}],"
                                + " 'user_preferences': [{'hue': 1}], 'user_id_update': [{'hue': 1, 'user_id': {'next':"
                                + " 1}}], 'errors': [{'hue': {}}]")
                .replace("'entry'", "'version': 2, 'entry'")
                .replace("'field'", "'flag': true, 'field'"));
        assertThat(result.unknown())
                .isEqualTo(Map.of(
                        "message.hologram",
                        1,
                        "message.aura",
                        2,
                        "status.mood",
                        1,
                        "user_preference.hue",
                        1,
                        "user_id_update.hue",
                        1,
                        "user_id_update.next",
                        1,
                        "error.hue",
                        1,
                        "body.version",
                        1,
                        "change.flag",
                        1));
        assertThat(stopped()).isTrue();
        for (String part : List.of("button", "interactive", "system")) {
            assertThat(door.receives(Door.message("'" + part + "': {'hue': {}, 'text': 'Hi'}"))
                            .unknown())
                    .containsEntry(part + ".hue", 1);
        }
        assertThat(door.receives(Door.message("'interactive': {'button_reply': {'hue': {}, 'title': 'Hi'}}"))
                        .unknown())
                .containsEntry("choice.hue", 1);
    }

    @Test
    void noMoreNamesAreCountedThanFitAndNoneIsLong() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            fields.append(", 'f").append(i).append("': 1");
        }
        fields.append(", '").append("x".repeat(1000)).append("': 1");
        WebhookResult.Received result = door.receives("{'entry': []" + fields + "}");

        assertThat(result.unknown()).hasSize(101).containsEntry("others", 51);
        assertThat(door.receives("{'" + "x".repeat(1000) + "': 1}").unknown().keySet())
                .singleElement()
                .asString()
                .hasSize(64);
    }

    @Test
    void knownFieldsAreNotCounted() {
        for (String name : List.of("message-text", "message-referral", "status-sent", "preference-signup", "quality")) {
            assertThat(door.receivesSample(name).unknown()).as(name).isEmpty();
        }
    }

    private WebhookResult.Received prefers(String fields) {
        return door.receives(Door.body(
                "user_preferences",
                "'user_preferences': [{'wa_id': '14155550123', 'timestamp': 1772359200, " + fields + "}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'category': 'marketing_messages', 'value': 'stop' | true",
                "'category': 'marketing_messages', 'value': 'STOP' | true",
                "'category': 'all_messages', 'value': 'stop' | true",
                "'value': 'stop' | true",
                "'value': 'stop', 'timestamp': 'soon' | true",
                "'value': 'stop', 'timestamp': 1999999999 | true",
                "'category': 'marketing_messages', 'value': 'snooze' | false",
                "'category': 'marketing_messages' | false",
                "'category': 'marketing_messages', 'value': 7 | false"
            })
    void aStopIsAStopWhateverStandsBeside(String fields, boolean stops) {
        WebhookResult.Received result = prefers(fields);

        assertThat(door.status(Door.ADA).platformStopped()).isEqualTo(stops);
        assertThat(result.learnt()).hasSize(stops ? 1 : 0);
        assertThat(result.ignored()).hasSize(stops ? 0 : 1);
        assertThat(result.ignored()).allMatch(one -> one.reason() == Ignored.Reason.PREFERENCE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'category': 'marketing_messages', 'value': 'resume' | true | true | RESUME",
                "'category': 'all_messages', 'value': 'resume' | false | true |",
                "'value': 'resume' | false | true |",
                "'category': 'marketing_messages', 'value': 'resume', 'timestamp': null | false | true |",
                "'category': 'marketing_messages', 'value': 'resume', 'timestamp': 'soon' | false | true |",
                "'category': 'marketing_messages', 'value': 'signup' | false | true | SIGNUP",
                "'category': 'utility_messages', 'value': 'signup' | false | false |"
            })
    void whatPermitsMustBeAboutMarketingAndHaveATime(
            String fields, boolean resumes, boolean unused, PlatformChoice choice) {
        prefers("'value': 'stop', 'timestamp': 1772359100");

        WebhookResult.Received result = prefers(fields);

        assertThat(door.status(Door.ADA).platformStopped()).isEqualTo(!resumes);
        assertThat(result.learnt())
                .extracting(learnt -> ((Learnt.Preference) learnt).choice())
                .isEqualTo(choice == null ? List.of() : List.of(choice));
        boolean signsUp = choice == PlatformChoice.SIGNUP;
        assertThat(door.status(Door.ADA).types().contains(InformationType.PROMOTIONAL_CONTENT))
                .isEqualTo(signsUp);
    }

    @Test
    void theEntrysTimeIsThePreferencesWhereItHasNone() {
        String body = Door.body(
                        "user_preferences",
                        "'user_preferences': [{'wa_id': '14155550123', 'category': 'marketing_messages', 'value':"
                                + " 'signup'}]")
                .replace("'entry': [{", "'entry': [{'time': 1772359100, ");
        assertThat(door.receives(body).learnt())
                .singleElement()
                .satisfies(learnt ->
                        assertThat(((Learnt.Preference) learnt).at()).isEqualTo(Instant.ofEpochSecond(1772359100)));
    }

    @Test
    void aResumeFromTheFutureIsAnAlarm() {
        long ahead = door.now().getEpochSecond() + 301;
        prefers("'value': 'stop', 'timestamp': 1772359100");
        WebhookResult.Received result =
                prefers("'category': 'marketing_messages', 'value': 'resume', 'timestamp': " + ahead);

        assertThat(result.learnt()).isEmpty();
        assertThat(result.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.TIME_REFUSED);
            assertThat(alarm.contact()).contains(Door.ADA);
        });
        assertThat(door.status(Door.ADA).platformStopped()).isTrue();
        assertThat(prefers("'category': 'marketing_messages', 'value': 'resume', 'timestamp': " + (ahead - 1))
                        .learnt())
                .hasSize(1);
    }

    @Test
    void aPreferenceOfNobodyCannotBeRead() {
        WebhookResult.Received result = door.receives(Door.body(
                "user_preferences",
                "'user_preferences': [{'value': 'stop'}, {'user_id': 'US.1', 'wa_id': '1', 'value': 'stop'}], 'contacts':"
                        + " [{'wa_id': '14155550123'}, {'wa_id': '14155550124'}]"));
        assertThat(result.unreadable())
                .containsExactly(new Unreadable(
                        new Place(0, 0, "user_preferences", 0), "wa_id", "a phone number, or a user_id"));
        assertThat(result.learnt()).hasSize(1);
    }

    @Test
    void aFactThatCannotBeRecordedDoesNotLoseTheOthers() {
        InformationType own = InformationType.of("reminders", TemplateCategory.UTILITY);
        Stores stores = MemoryStores.create();
        Clock clock = Clock.fixed(Door.TEN.plusSeconds(60), ZoneOffset.UTC);
        OptIn asks = OptIn.builder().stores(stores).clock(clock).types(own).build();
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording("Receive reminders?")
                .language("en")
                .businessName("Acme")
                .control(ConsentPrompt.Control.BUTTON)
                .build();
        asks.forBusiness(Door.ACME, Door.SENDER)
                .ledger()
                .consentRequested("wamid.ask", Door.ADA, Door.TEN, List.of(own), prompt);
        OptIn forgot = OptIn.builder().stores(stores).clock(clock).build();
        byte[] body = Door.body(
                        "messages",
                        STOP.replace(
                                "'STOP'}}]",
                                "'YES'}, 'context': {'id': 'wamid.ask'}}, {'from': '14155550124', 'type':"
                                        + " 'text', 'id': 'b', 'text': {'body': 'STOP'}}]"))
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);

        WebhookResult.Received result = (WebhookResult.Received) WebhookReceiver.builder()
                .optIn(forgot)
                .senders(Door.DIRECTORY)
                .appSecret("s")
                .build()
                .receive(body, WebhookSignature.of("s").sign(body));

        assertThat(result.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.FACT_REFUSED);
            assertThat(alarm.place()).hasToString("/entry/0/changes/0/value/messages/0");
            assertThat(alarm.detail()).startsWith("type: expected ");
        });
        assertThat(result.learnt()).hasSize(1);
        assertThat(forgot.forBusiness(Door.ACME, Door.SENDER)
                        .ledger()
                        .status(Contact.of("+14155550124"))
                        .optedOut())
                .isNotEmpty();
    }

    @Test
    void theResultCannotBeChangedAndNamesNobody() {
        WebhookResult.Received result = door.receives(Door.body("messages", STOP));
        assertThat(result.toString()).doesNotContain("5550123", "wamid");
        assertThat(door.receivesSample("status-failed-131050").toString()).doesNotContain("5550123", "wamid");
        assertThat(result.learnt()).isUnmodifiable();
        assertThat(result.ignored()).isUnmodifiable();
        assertThat(result.unreadable()).isUnmodifiable();
        assertThat(result.alarms()).isUnmodifiable();
        assertThat(result.unknown()).isUnmodifiable();
        assertThat(new Ignored(Place.ofEntry(1), Ignored.Reason.FIELD_UNKNOWN, "x".repeat(65)).what())
                .hasSize(64);
    }
}
