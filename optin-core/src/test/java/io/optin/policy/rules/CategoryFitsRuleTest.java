package io.optin.policy.rules;

import static io.optin.Samples.TEMPLATE;
import static io.optin.Samples.attempt;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.InformationType;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryFitsRuleTest {
    private static final CategoryFitsRule RULE = new CategoryFitsRule();

    private static TemplateState seen(
            @Nullable TemplateCategory current, @Nullable TemplateCategory announced, Instant at) {
        MessageTemplate.Builder builder = MessageTemplate.builder(TEMPLATE);
        if (current != null) {
            builder.category(current);
        }
        if (announced != null) {
            builder.announcedCategory(announced);
        }
        return TemplateState.observed(builder.build(), at, at);
    }

    private static InformationType typeOf(TemplateCategory category) {
        return InformationType.of("own", category);
    }

    @ParameterizedTest
    @CsvSource({
        "UTILITY,        UTILITY,        ,               false",
        "MARKETING,      MARKETING,      ,               false",
        "AUTHENTICATION, AUTHENTICATION, ,               false",
        "UTILITY,        UTILITY,        UTILITY,        false",
        "UTILITY,        ,               UTILITY,        false",
        "UTILITY,        MARKETING,      ,               true",
        "MARKETING,      UTILITY,        ,               true",
        "UTILITY,        AUTHENTICATION, ,               true",
        "UTILITY,        UTILITY,        MARKETING,      true",
        "UTILITY,        MARKETING,      UTILITY,        true",
        "UTILITY,        ,               MARKETING,      true",
        "MARKETING,      AUTHENTICATION, UTILITY,        true",
    })
    void theTypesCategoryIsTheTemplatesCurrentAndAnnouncedOne(
            TemplateCategory type,
            @Nullable TemplateCategory current,
            @Nullable TemplateCategory announced,
            boolean broken) {
        TemplateState template = seen(current, announced, hours(-1));
        if (broken) {
            assertBroken(
                    RULE,
                    attempt(templateOf(typeOf(type)), template),
                    "template",
                    Map.of(
                            "type", type.name(),
                            "current", current == null ? "unknown" : current.name(),
                            "announced", announced == null ? "none" : announced.name()));
        } else {
            assertKept(RULE, attempt(templateOf(typeOf(type)), template));
        }
        assertKept(RULE, attempt(freeForm().ofType(typeOf(type)), template));
        assertKept(RULE, attempt(freeForm(), template));
    }

    @Test
    void aTemplateOfWhichNothingIsKnownBreaksNothing() {
        assertKept(RULE, attempt(templateOf(typeOf(TemplateCategory.UTILITY))));
    }

    @Test
    void anAnnouncementEndsWhenItIsCompletedOrWithdrawn() {
        TemplateState announced = seen(TemplateCategory.UTILITY, TemplateCategory.MARKETING, hours(-3));
        TemplateState withdrawn = announced.join(seen(TemplateCategory.UTILITY, null, hours(-2)));
        TemplateState completed = announced.join(seen(TemplateCategory.MARKETING, null, hours(-2)));
        assertKept(RULE, attempt(templateOf(typeOf(TemplateCategory.UTILITY)), withdrawn));
        assertKept(RULE, attempt(templateOf(typeOf(TemplateCategory.MARKETING)), completed));
    }

    @Test
    void ofSeveralAtOneInstantTheStrictestCounts() {
        TemplateState both =
                seen(TemplateCategory.UTILITY, null, hours(-1)).join(seen(TemplateCategory.MARKETING, null, hours(-1)));
        assertKept(RULE, attempt(templateOf(typeOf(TemplateCategory.MARKETING)), both));
        assertBroken(
                RULE,
                attempt(templateOf(typeOf(TemplateCategory.UTILITY)), both),
                "template",
                Map.of("type", "UTILITY", "current", "MARKETING", "announced", "none"));
    }
}
