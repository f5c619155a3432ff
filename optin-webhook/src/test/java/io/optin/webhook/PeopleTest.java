package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who: what one signed payload tells, what only may be, and what contradicts itself. */
class PeopleTest {
    private static final Contact BOB = Contact.of("+14155550124");
    private static final Contact U1 = Contact.of("US.1");
    private static final Contact U2 = Contact.of("US.2");

    private final Door door = new Door();

    @BeforeEach
    void theSaleIsApproved() {
        door.receives("{'entry': [{'id': '" + Door.ACCOUNT + "', 'time': 1772359200, 'changes': [{'value': {'event':"
                + " 'APPROVED', 'message_template_name': 'spring_sale', 'message_template_language': 'en_US',"
                + " 'message_template_category': 'MARKETING'}}]}]}");
    }

    private static String messages(String contacts, String... persons) {
        StringBuilder messages = new StringBuilder();
        for (String person : persons) {
            messages.append(messages.isEmpty() ? "" : ", ")
                    .append("{'id': 'wamid.")
                    .append(messages.length())
                    .append("', 'timestamp': '1772359200', 'type': 'text', 'text': {'body': 'Hi'}")
                    .append(person.isEmpty() ? "" : ", " + person)
                    .append("}");
        }
        return Door.body("messages", "'messages': [" + messages + "], 'contacts': [" + contacts + "]");
    }

    private List<String> links(String body) {
        return door.receives(body).learnt().stream()
                .filter(Learnt.Link.class::isInstance)
                .map(learnt -> ((Learnt.Link) learnt).link())
                .map(link -> link.kind() + " " + link.first().value() + " "
                        + link.second().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // who did it, the contacts beside, the links that are learnt
                "'from': '14155550123', 'from_user_id': 'US.1' | | SAME +14155550123 US.1",
                "'from': '+14155550123', 'from_user_id': 'US.1' | | SAME +14155550123 US.1",
                "'from': '14155550123' | {'wa_id': '14155550123', 'user_id': 'US.1'} | SAME +14155550123 US.1",
                "'from_user_id': 'US.1' | {'wa_id': '14155550123', 'user_id': 'US.1'} | SAME +14155550123 US.1",
                "'x': 1 | {'wa_id': '14155550123', 'user_id': 'US.1'} | SAME +14155550123 US.1",
                "'from': '14155550123' | |",
                "'from': '14155550123' | {'profile': {'name': 'Ada'}} |",
                "'from': '14155550123' | 'nobody' |",
                "'from': '14155550123' | {'wa_id': '14155550124'} | MAYBE +14155550123 +14155550124",
                "'from': '14155550123', 'from_user_id': 'US.1' | {'wa_id': '14155550124'} | MAYBE +14155550123 +14155550124; SAME +14155550123 US.1",
                "'from': '14155550123', 'from_user_id': 'US.1' | {'wa_id': '14155550124', 'user_id': 'US.1'} | MAYBE +14155550123 +14155550124; SAME +14155550123 US.1",
                "'from': '14155550123', 'from_user_id': 'US.1' | {'wa_id': '14155550124', 'user_id': 'US.2'} | SAME +14155550123 US.1; SAME +14155550124 US.2",
                "'from': '14155550123', 'from_user_id': 'US.1' | {'wa_id': '14155550123', 'user_id': 'US.2'} | MAYBE US.1 US.2; MAYBE +14155550123 US.1",
                "'from': '14155550123', 'from_user_id': 'US.1' | {'user_id': 'US.2'} | SAME +14155550123 US.1",
                "'from': '14155550123', 'from_user_id': 'US.1' | {'user_id': 'US.1'} | SAME +14155550123 US.1",
                "'from': 'US.1' | {'wa_id': '14155550123', 'user_id': 'US.1'} | SAME +14155550123 US.1",
                "'from': '14155550123', 'from_user_id': 'a word' | |",
                "'from': '5521987654321', 'from_user_id': 'BR.1' | {'wa_id': '552187654321', 'user_id': 'BR.1'} | SAME +5521987654321 BR.1",
                "'from': '14155550123' | {'wa_id': '14155550123', 'user_id': 'US.1'}, {'wa_id': '14155550123', 'user_id': 'US.2'} |",
            })
    void onePayloadTellsWhoIsWho(String person, String contacts, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split("; "));
        assertThat(links(messages(contacts == null ? "" : contacts, person))).containsExactlyElementsOf(wanted);
    }

    @Test
    void eachPersonOfABodyIsTheirOwn() {
        String contacts = "{'wa_id': '14155550123', 'user_id': 'US.1'}, {'wa_id': '14155550124', 'user_id': 'US.2'}";
        assertThat(links(messages(contacts, "'from': '14155550123'", "'from_user_id': 'US.2'")))
                .containsExactly("SAME +14155550123 US.1", "SAME +14155550124 US.2");
        assertThat(links(messages("{'wa_id': '14155550125'}, {'wa_id': '14155550126'}", "'from': '14155550123'")))
                .as("somebody else's contacts")
                .isEmpty();
        assertThat(links(messages("{'user_id': 'US.8'}, {'user_id': 'US.9'}", "'from_user_id': 'US.1'")))
                .isEmpty();
        assertThat(door.receives(messages("{'wa_id': '1415555012'}, {'wa_id': '14155550126'}", ""))
                        .unreadable())
                .as("two contacts, and nobody says which")
                .hasSize(1);
    }

    @Test
    void whatOneSignedPayloadTellsLetsPermissionsCross() {
        door.optsIn(Door.ADA, InformationType.PROMOTIONAL_CONTENT);
        assertThat(door.sale(U1)).isEqualTo("SEND-001");

        door.receives(messages("", "'from': '14155550123', 'from_user_id': 'US.1'"));

        assertThat(door.sale(U1)).isEqualTo("allowed");
        assertThat(door.reply(U1)).isEqualTo("allowed");
    }

    @Test
    void whatContradictsItselfMergesNothingThatPermitsAndAllThatRefuses() {
        door.optsIn(Door.ADA, InformationType.PROMOTIONAL_CONTENT);
        WebhookResult.Received result = door.receives(messages(
                "{'wa_id': '14155550123', 'user_id': 'US.2'}", "'from': '14155550123', 'from_user_id': 'US.1'"));

        assertThat(result.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.IDENTITY_COLLISION);
            assertThat(alarm.contact()).contains(Door.ADA);
            assertThat(alarm.place()).hasToString("/entry/0/changes/0/value/messages/0");
        });
        assertThat(door.sale(U1)).isEqualTo("SEND-001");
        assertThat(door.sale(U2)).isEqualTo("SEND-001");
        door.after(Duration.ofSeconds(1)).ledger().optOut(OptOut.ofEverything(U2, door.now()));
        assertThat(door.sale(Door.ADA)).isEqualTo("SEND-002");
    }

    @Test
    void aUserIdWithTwoNumbersIsReportedFromTheSecondOn() {
        door.optsIn(Door.ADA, InformationType.PROMOTIONAL_CONTENT);
        String first = messages("", "'from': '14155550123', 'from_user_id': 'US.1'");
        String second = messages("", "'from': '14155550124', 'from_user_id': 'US.1'");
        assertThat(door.receives(first).alarms()).isEmpty();
        assertThat(door.receives(second).alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(Alarm.Kind.IDENTITY_COLLISION);
            assertThat(alarm.contact()).contains(U1);
        });
        assertThat(door.receives(first).alarms()).hasSize(1);

        assertThat(door.sale(U1)).isEqualTo("SEND-001");
        assertThat(door.sale(BOB)).isEqualTo("SEND-001");
        assertThat(door.sale(Door.ADA)).isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'from': '14155550123' | 'type': 'user_changed_number', 'wa_id': '14155550124' | MAYBE +14155550123 +14155550124",
                "'from': '14155550123' | 'type': 'user_changed_number', 'new_wa_id': '14155550124' | MAYBE +14155550123 +14155550124",
                "'from': '14155550123' | 'type': 'user_changed_number', 'body': 'User A changed from 14155550123 to 14155550124' | MAYBE +14155550123 +14155550124",
                "'from': '14155550123' | 'type': 'user_changed_number', 'body': 'User x changed from 19 to 14155550199 changed from 14155550123 to 14155550124' | MAYBE +14155550123 +14155550124",
                "'from': '14155550123' | 'type': 'user_changed_number', 'body': 'nothing to be found' |",
                "'from': '14155550123', 'from_user_id': 'US.1' | 'type': 'user_changed_number', 'wa_id': '14155550124', 'user_id': 'US.2' | MAYBE +14155550123 US.1; MAYBE +14155550123 +14155550124; MAYBE +14155550123 US.2",
                "'from_user_id': 'US.2' | 'type': 'user_changed_user_id', 'user_id': 'US.2', 'body': 'User A changed from US.1 to US.2' | MAYBE US.1 US.2",
                "'from_user_id': 'US.1' | 'type': 'user_changed_user_id', 'user_id': 'US.2' | MAYBE US.1 US.2",
                "'from': '14155550123' | 'type': 'customer_identity_changed', 'wa_id': '14155550124' |",
                "'from': '14155550123' | 'wa_id': '14155550124' |",
                "'from': '14155550123' | 'type': 'user_changed_number' |",
            })
    void aChangeOfNumberOrIdOnlyMayBe(String person, String system, String expected) {
        String body = Door.body(
                "messages",
                "'messages': [{'id': 'wamid.s', 'timestamp': '1772359200', 'type': 'system', " + person
                        + ", 'system': {" + system + "}}]");
        List<String> wanted = expected == null ? List.of() : List.of(expected.split("; "));

        assertThat(links(body)).containsExactlyElementsOf(wanted);
        assertThat(door.receives(body).learnt())
                .as("the same change again changes nothing")
                .allSatisfy(
                        again -> assertThat(((Learnt.Link) again).appended()).hasToString("REPEATED"));
        assertThat(door.status(Door.ADA).isWindowOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'user_id': {'previous': 'US.1', 'current': 'US.2'} | MAYBE US.1 US.2",
                "'user_id': {'previous': 'US.1', 'current': 'US.2'}, 'wa_id': '14155550123' | MAYBE US.1 US.2; MAYBE +14155550123 US.2; MAYBE +14155550123 US.1",
                "'user_id': {'previous': 'US.1', 'current': 'US.1'} |",
                "'user_id': {'current': 'US.2'}, 'wa_id': '14155550123' | MAYBE +14155550123 US.2",
                "'user_id': 'US.2', 'wa_id': '14155550123' |",
                "'detail': 'nothing' |",
            })
    void aRotatedUserIdOnlyMayBe(String update, String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split("; "));

        assertThat(links(Door.body("user_id_update", "'user_id_update': [{" + update + "}]")))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void refusalsCrossARotationAndPermissionsDoNot() {
        door.optsIn(U1, InformationType.PROMOTIONAL_CONTENT).optsIn(U2, InformationType.PROMOTIONAL_CONTENT);
        door.receives(Door.body(
                "user_id_update", "'user_id_update': [{'user_id': {'previous': 'US.1', 'current': 'US.3'}}]"));
        assertThat(door.sale(Contact.of("US.3"))).isEqualTo("SEND-001");

        door.optsIn(Contact.of("US.3"), InformationType.PROMOTIONAL_CONTENT).after(Duration.ofSeconds(1));
        door.ledger().optOut(OptOut.ofEverything(U1, door.now()));

        assertThat(door.sale(Contact.of("US.3"))).isEqualTo("SEND-002");
        assertThat(door.sale(U2)).isEqualTo("allowed");
    }

    @Test
    void onlyACardThatWasAskedForIsOnesOwn() {
        String card = "'from_user_id': 'US.1', 'type': 'contacts', 'contacts': [{'origin': 'contact_request', 'phones':"
                + " [{'phone': '+1 415 555 0123', 'wa_id': '14155550123'}]}]";
        String message = "'messages': [{'id': 'wamid.c', 'timestamp': '1772359200', " + card + "}]";

        assertThat(links(Door.body("messages", message))).containsExactly("SAME +14155550123 US.1");
        for (String other : List.of(
                message.replace("contact_request", "other"),
                message.replace("'origin': 'contact_request', ", ""),
                message.replace("'wa_id': '14155550123'", "'type': 'CELL'"),
                message.replace("}]}]", "}, {'wa_id': '14155550124'}]}]"))) {
            assertThat(links(Door.body("messages", other))).as(other).isEmpty();
        }
    }

    @Test
    void statusesTellWhoIsWhoToo() {
        String status = "'statuses': [{'id': 'wamid.s', 'status': 'sent', 'recipient_id': '14155550123',"
                + " 'recipient_user_id': 'US.1'}]";
        assertThat(links(Door.body("messages", status))).containsExactly("SAME +14155550123 US.1");
        assertThat(links(Door.body("messages", status.replace("'status'", "'recipient_type': 'group', 'status'"))))
                .as("a group is no person")
                .isEmpty();
        assertThat(links(Door.body(
                        "messages",
                        "'statuses': [{'id': 'wamid.s', 'status': 'sent'}], 'contacts': [{'wa_id': '14155550123',"
                                + " 'user_id': 'US.1'}]")))
                .as("a status names nobody, and the contacts do")
                .containsExactly("SAME +14155550123 US.1");
    }
}
