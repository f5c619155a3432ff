package io.optin.template;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
    private static final TemplateKey KEY = TemplateKey.of("1", "order_update", "en");

    @Test
    void whatIsNotToldIsUnknown() {
        MessageTemplate template = MessageTemplate.builder(KEY).build();

        assertThat(template.key()).isEqualTo(KEY);
        assertThat(template.category()).isEmpty();
        assertThat(template.status()).isEmpty();
        assertThat(template.quality()).isEmpty();
        assertThat(template.announcedCategory()).isEmpty();
    }

    @Test
    void holdsWhatWasTold() {
        MessageTemplate template = full().build();

        assertThat(template.category()).contains(TemplateCategory.UTILITY);
        assertThat(template.status()).contains(TemplateStatus.APPROVED);
        assertThat(template.quality()).contains(TemplateQuality.GREEN);
        assertThat(template.announcedCategory()).contains(TemplateCategory.MARKETING);
        assertThat(template)
                .hasToString("MessageTemplate[1/order_update/en, category=UTILITY, status=APPROVED, quality=GREEN,"
                        + " announcedCategory=MARKETING]");
    }

    @Test
    void equalsOnlyTheSameDescription() {
        List<MessageTemplate> different = List.of(
                full().build(),
                MessageTemplate.builder(KEY).build(),
                MessageTemplate.builder(TemplateKey.of("1", "order_update", "fr"))
                        .build(),
                MessageTemplate.builder(KEY).category(TemplateCategory.UTILITY).build(),
                MessageTemplate.builder(KEY)
                        .category(TemplateCategory.UTILITY)
                        .changesUntold()
                        .build(),
                MessageTemplate.builder(KEY).status(TemplateStatus.APPROVED).build(),
                MessageTemplate.builder(KEY).quality(TemplateQuality.GREEN).build(),
                MessageTemplate.builder(KEY)
                        .announcedCategory(TemplateCategory.UTILITY)
                        .build());

        assertThat(different)
                .doesNotHaveDuplicates()
                .extracting(Object::hashCode)
                .doesNotHaveDuplicates();
        assertThat(full().build())
                .isEqualTo(full().build())
                .hasSameHashCodeAs(full().build())
                .isNotEqualTo(KEY);
    }

    @Test
    void onlyACategoryAloneSaysThatNoChangeIsPending() {
        MessageTemplate.Builder utility = MessageTemplate.builder(KEY).category(TemplateCategory.UTILITY);

        assertThat(utility.build().saysNoChangeIsPending()).isTrue();
        assertThat(full().build().saysNoChangeIsPending()).isFalse();
        assertThat(MessageTemplate.builder(KEY)
                        .status(TemplateStatus.APPROVED)
                        .build()
                        .saysNoChangeIsPending())
                .isFalse();
        assertThat(utility.changesUntold().build().saysNoChangeIsPending()).isFalse();
        assertThat(utility.build())
                .hasToString("MessageTemplate[1/order_update/en, category=UTILITY, status=null,"
                        + " quality=null, announcedCategory=null, changesUntold]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void eachKnobIsSetOnceAndNotToNull() {
        assertRefused("category", () -> full().category(TemplateCategory.UTILITY));
        assertRefused("status", () -> full().status(TemplateStatus.PAUSED));
        assertRefused("quality", () -> full().quality(TemplateQuality.RED));
        assertRefused("announcedCategory", () -> full().announcedCategory(TemplateCategory.UTILITY));
        assertRefused("status", () -> MessageTemplate.builder(KEY).status(null));
        assertRefused("key", () -> MessageTemplate.builder(null));
    }

    @Test
    void onlyApprovedIsSendable() {
        assertThat(TemplateStatus.values())
                .filteredOn(TemplateStatus::isSendable)
                .containsExactly(TemplateStatus.APPROVED);
    }

    private static MessageTemplate.Builder full() {
        return MessageTemplate.builder(KEY)
                .category(TemplateCategory.UTILITY)
                .status(TemplateStatus.APPROVED)
                .quality(TemplateQuality.GREEN)
                .announcedCategory(TemplateCategory.MARKETING);
    }
}
