package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import io.optin.policy.Violation;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateQuality;
import io.optin.template.TemplateStatus;
import io.optin.template.TemplateText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateListTest {
    private static TemplateList read(String json) {
        return TemplateList.read(Door.ACCOUNT, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static TemplateList one(String fields) {
        return read("{'data': [{'name': 'order_update', 'language': 'en_US', " + fields + "}]}");
    }

    private static MessageTemplate template(String fields) {
        TemplateList list = one(fields);
        assertThat(list.unreadable()).isEmpty();
        assertThat(list.templates()).hasSize(1);
        return list.templates().get(0).template();
    }

    @Test
    void readsWhatATemplateIsAndSays() {
        TemplateList list = read("""
                {"data": [{
                   "id": "1", "name": "spring_sale", "language": "pt-BR", "status": "APPROVED", "category": "MARKETING",
                   "correct_category": "", "quality_score": {"score": "GREEN", "date": 1772359200}, "x": {"y": []},
                   "components": [
                     {"type": "HEADER", "format": "TEXT", "text": "Sale"},
                     {"type": "BODY", "text": "Offers for {{1}}", "example": {"body_text": [["Ada"]]}},
                     {"type": "FOOTER", "text": "Reply STOP to opt out"},
                     {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Stop promotions"}, {"type": "URL"}]}]},
                  {"name": "code", "language": "en", "status": "PAUSED", "category": "AUTHENTICATION",
                   "components": [{"type": "body"}]}],
                 "paging": {"cursors": {"before": "A", "after": "B"}, "next": "https://graph.example/next"}}
                """);

        assertThat(list.templates())
                .containsExactly(
                        new TemplateList.ListedTemplate(
                                MessageTemplate.builder(TemplateKey.of(Door.ACCOUNT, "spring_sale", "pt_BR"))
                                        .status(TemplateStatus.APPROVED)
                                        .category(TemplateCategory.MARKETING)
                                        .quality(TemplateQuality.GREEN)
                                        .build(),
                                Optional.of(new TemplateText(
                                        TemplateCategory.MARKETING,
                                        "pt-BR",
                                        "Offers for {{1}}",
                                        Optional.of("Reply STOP to opt out"),
                                        List.of("Stop promotions")))),
                        new TemplateList.ListedTemplate(
                                MessageTemplate.builder(TemplateKey.of(Door.ACCOUNT, "code", "en"))
                                        .status(TemplateStatus.PAUSED)
                                        .category(TemplateCategory.AUTHENTICATION)
                                        .changesUntold()
                                        .build(),
                                Optional.empty()));
        assertThat(list.unreadable()).isEmpty();
        assertThat(list.next()).contains("B");
        assertThat(list).hasToString("TemplateList[2 templates, 0 unreadable]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'category': 'UTILITY' | UTILITY | | false",
                "'category': 'UTILITY', 'correct_category': null | UTILITY | | true",
                "'category': 'UTILITY', 'correct_category': '' | UTILITY | | true",
                "'category': 'UTILITY', 'correct_category': 'UTILITY' | UTILITY | | true",
                "'category': 'UTILITY', 'correct_category': 'MARKETING' | UTILITY | MARKETING | false",
                "'category': 'utility', 'correct_category': 'marketing' | UTILITY | MARKETING | false",
                "'category': 'TRANSACTIONAL' | MARKETING | | false",
                "'correct_category': 'MARKETING' | | MARKETING | false",
                "'category': 7 | MARKETING | | false",
                "'category': {} | | | false"
            })
    void aPendingChangeIsTakenFromTheListWhereItTellsOfChanges(
            String fields, TemplateCategory current, TemplateCategory announced, boolean settled) {
        MessageTemplate template = template(fields);

        assertThat(template.category()).isEqualTo(Optional.ofNullable(current));
        assertThat(template.announcedCategory()).isEqualTo(Optional.ofNullable(announced));
        assertThat(template.saysNoChangeIsPending()).isEqualTo(settled);
    }

    @Test
    void whatNobodyKnowsIsNotSendable() {
        assertThat(template("'status': 'HIBERNATED'").status()).contains(TemplateStatus.UNKNOWN);
        assertThat(template("'status': 'approved'").status()).contains(TemplateStatus.APPROVED);
        assertThat(template("'status': null").status()).isEmpty();
        assertThat(template("'quality_score': {'score': 'INDIGO'}").quality()).contains(TemplateQuality.UNKNOWN);
        assertThat(template("'quality_score': 'GREEN'").quality()).contains(TemplateQuality.GREEN);
        assertThat(template("'quality_score': 7").quality()).isEmpty();
    }

    @Test
    void textsAreJudgedAsTheStrictestCategory() {
        String body = ", 'components': [{'type': 'BODY', 'text': 'Hi'}]";
        assertThat(category("'category': 'UTILITY'" + body)).isEqualTo(TemplateCategory.UTILITY);
        assertThat(category("'category': 'UTILITY', 'correct_category': 'UTILITY'" + body))
                .isEqualTo(TemplateCategory.UTILITY);
        assertThat(category("'category': 'UTILITY', 'correct_category': 'MARKETING'" + body))
                .isEqualTo(TemplateCategory.MARKETING);
        assertThat(category("'category': 'AUTHENTICATION'" + body)).isEqualTo(TemplateCategory.AUTHENTICATION);
        assertThat(category("'status': 'APPROVED'" + body)).isEqualTo(TemplateCategory.MARKETING);
    }

    private static TemplateCategory category(String fields) {
        return one(fields).templates().get(0).text().orElseThrow().category();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'components': [{'type': 'BODY', 'text': ' '}]",
                "'components': [{'type': 'BODY', 'text': {}}]",
                "'components': [{'text': 'no type'}]",
                "'components': [{'type': 'FOOTER', 'text': 'a footer'}]",
                "'components': [7, 'BODY', null]",
                "'components': 'BODY'"
            })
    void withoutABodyThereIsNoText(String components) {
        assertThat(one(components).templates().get(0).text()).isEmpty();
    }

    @Test
    void textsAreCleanedAndButtonsWithoutALabelLeftOut() {
        TemplateText text = one("'components': [{'type': 'BUTTONS', 'buttons': [{'text': ' '}, {'text': 'Ok'}, {}, 7]},"
                        + " {'type': 'BODY', 'text': 'H\\u0000i'}, {'type': 'FOOTER', 'text': ''}]")
                .templates()
                .get(0)
                .text()
                .orElseThrow();
        assertThat(text.body()).isEqualTo("Hi");
        assertThat(text.footer()).isEmpty();
        assertThat(text.buttons()).containsExactly("Ok");
    }

    @Test
    void whatNamesNoTemplateIsReportedAndTheOthersAreRead() {
        TemplateList list =
                read("{'data': [7, {'name': 'Order Update', 'language': 'en'}, {'name': 'a', 'language': '?'},"
                        + " {'language': 'en'}, {'name': 'b', 'language': 'en'}]}");

        assertThat(list.templates()).hasSize(1);
        assertThat(list.unreadable())
                .extracting(part -> part.place() + " " + part.field())
                .containsExactly("/data/0 data", "/data/1 name", "/data/2 language", "/data/3 name");
        assertThat(list.templates()).isUnmodifiable();
        assertThat(list.unreadable()).isUnmodifiable();
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(read("{'data': [], 'paging': {'cursors': {'after': 'B'}}}").next())
                .isEmpty();
        assertThat(read("{'data': [], 'paging': {'next': 'https://graph.example'}}")
                        .next())
                .isEmpty();
        assertThat(read("{'data': [], 'paging': 7, 'summary': {}}").next()).isEmpty();
        assertThat(read("{'data': [], 'paging': {'next': 'x', 'more': {}, 'cursors': {'after': 'C'}}}")
                        .next())
                .contains("C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{",
                "{'data': [",
                "{'data': [}",
                "{}",
                "{'error': {'code': 190}}",
                "{'data': []} x"
            })
    void refusesWhatIsNoList(String json) {
        WebhookReceiverTest.assertRefused("json", () -> read(json));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatIsMissingOrTooDeep() {
        WebhookReceiverTest.assertRefused("account", () -> TemplateList.read(null, new byte[0]));
        WebhookReceiverTest.assertRefused("json", () -> TemplateList.read("1", null));
        WebhookReceiverTest.assertRefused("json", () -> read("{'data': " + "[".repeat(70) + "]".repeat(70) + "}"));
        WebhookReceiverTest.assertRefused("optIn", () -> one("'x': 1").tell(null, Door.TEN));
    }

    @Test
    void tellsAndJudges() {
        Door door = new Door().optsIn(Door.ADA, InformationType.SHIPPING_UPDATES);
        TemplateList list =
                read("{'data': [{'name': 'order_update', 'language': 'en_US', 'status': 'APPROVED', 'category':"
                        + " 'UTILITY', 'components': [{'type': 'BODY', 'text': 'Your order is on its way.'}]}, {'name':"
                        + " 'spring_sale', 'language': 'en_US', 'status': 'APPROVED', 'category': 'MARKETING', 'components':"
                        + " [{'type': 'BODY', 'text': 'Offers! Reply ENOUGH to opt out.'}]}, {'name': 'code', 'language': 'en',"
                        + " 'status': 'APPROVED', 'category': 'AUTHENTICATION'}]}");

        List<TemplateList.Judged> judged = list.tell(door.optIn(), Door.TEN);

        assertThat(judged).extracting(TemplateList.Judged::isNew).containsExactly(true, true, true);
        assertThat(judged.get(0).report().orElseThrow().isCompliant()).isTrue();
        assertThat(judged.get(1).report().orElseThrow().errors())
                .extracting(Violation::ruleId)
                .extracting(id -> id.value())
                .containsExactly("OPTIN-OPTOUT-002");
        assertThat(judged.get(2).report()).isEmpty();
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
        assertThat(list.tell(door.optIn(), Door.TEN))
                .extracting(TemplateList.Judged::isNew)
                .containsOnly(false);
    }

    @Test
    void whatAWebhookTellsLaterCounts() {
        Door door =
                new Door().optsIn(Door.ADA, InformationType.SHIPPING_UPDATES).after(Duration.ofHours(1));
        TemplateList list = one("'status': 'APPROVED', 'category': 'UTILITY', 'correct_category': ''");
        door.receivesSample("template-paused");

        list.tell(door.optIn(), Door.TEN.minusSeconds(1));
        assertThat(door.update(Door.ADA)).isEqualTo("SEND-005");
        list.tell(door.optIn(), Door.TEN.plusSeconds(1));
        assertThat(door.update(Door.ADA)).isEqualTo("allowed");
    }
}
