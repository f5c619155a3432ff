package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.spi.TemplateStore;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateQuality;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What a {@link TemplateStore} must do.
 *
 * @since 0.1
 */
public abstract class TemplateStoreContract extends StoreContract {
    private static final int THREADS = 8;

    /** For the vendor's test. */
    protected TemplateStoreContract() {}

    private TemplateStore templates() {
        return stores().templates();
    }

    private TemplateState state(TemplateKey key) {
        return templates().states(Set.of(key)).getOrDefault(key, TemplateState.NONE);
    }

    private static TemplateState random(Random random, TemplateKey key) {
        MessageTemplate.Builder template = MessageTemplate.builder(key);
        if (random.nextInt(3) > 0) {
            template.status(any(random, TemplateStatus.values()));
        }
        if (random.nextInt(3) > 0) {
            template.category(any(random, TemplateCategory.values()));
        }
        if (random.nextInt(3) == 0) {
            template.announcedCategory(any(random, TemplateCategory.values()));
        }
        if (random.nextInt(3) == 0) {
            template.quality(any(random, TemplateQuality.values()));
        }
        Instant at = NOON.plusSeconds(random.nextInt(5));
        return TemplateState.observed(template.build(), at, at);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void everyValueComesBackWithItsTime() {
        TemplateKey key = Fresh.template();
        TemplateState known = TemplateState.NONE;
        Instant at = NOON;
        List<MessageTemplate> seen = new ArrayList<>();
        for (TemplateStatus status : TemplateStatus.values()) {
            seen.add(MessageTemplate.builder(key).status(status).build());
        }
        for (TemplateCategory category : TemplateCategory.values()) {
            seen.add(MessageTemplate.builder(key).category(category).build());
            seen.add(MessageTemplate.builder(key)
                    .category(TemplateCategory.UTILITY)
                    .announcedCategory(category)
                    .build());
        }
        for (TemplateQuality quality : TemplateQuality.values()) {
            seen.add(MessageTemplate.builder(key).quality(quality).build());
        }
        for (MessageTemplate template : seen) {
            at = at.plusSeconds(1);
            TemplateState observation = TemplateState.observed(template, at, at);
            known = known.join(observation);
            assertThat(templates().observe(key, observation))
                    .as("news change the state")
                    .isTrue();
            assertThat(templates().observe(key, observation))
                    .as("a repeat does not")
                    .isFalse();
            assertThat(state(key)).as("after %s", template).isEqualTo(known);
        }
        assertThat(state(key).statuses()).containsOnlyKeys(TemplateStatus.values());
    }

    @Test
    void anyOrderEndsInTheSameState() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int history = 0; history < 40; history++) {
            TemplateKey key = Fresh.template();
            List<TemplateState> observations = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                observations.add(random(random, key));
            }
            observations.addAll(observations.subList(0, random.nextInt(observations.size())));
            Collections.shuffle(observations, random);
            TemplateState expected = TemplateState.NONE;
            for (TemplateState observation : observations) {
                TemplateState before = expected;
                expected = expected.join(observation);
                assertThat(templates().observe(key, observation))
                        .as("it says whether the state changed, by seed %d", seed)
                        .isEqualTo(!expected.equals(before));
            }
            assertThat(state(key)).as("by seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void whateverRacesNothingIsLost() {
        for (int round = 0; round < 10; round++) {
            TemplateKey key = Fresh.template();
            Random random = new Random(round);
            TemplateState expected = TemplateState.NONE;
            List<Callable<Boolean>> runners = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                TemplateState observation = random(random, key);
                expected = expected.join(observation);
                runners.add(() -> templates().observe(key, observation));
            }
            Race.of(runners);
            assertThat(state(key)).isEqualTo(expected);
        }
    }

    @Test
    void keysThatLookAlikeAreDifferentTemplates() {
        TemplateKey key = Fresh.template();
        List<TemplateKey> others = List.of(
                TemplateKey.of(key.account() + " ", key.name(), key.language()),
                TemplateKey.of(key.account().toUpperCase(java.util.Locale.ROOT), key.name(), key.language()),
                TemplateKey.of(key.account() + "/x", key.name(), key.language()),
                TemplateKey.of(key.account(), key.name() + "_", key.language()),
                TemplateKey.of(key.account(), key.name(), "en"),
                TemplateKey.of("語 \" \\ / " + key.account(), key.name(), "pt_BR"));
        Map<TemplateKey, TemplateState> expected = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            TemplateState observation = TemplateState.observed(
                    MessageTemplate.builder(others.get(i))
                            .status(TemplateStatus.APPROVED)
                            .build(),
                    NOON.plusSeconds(i),
                    NOON.plusSeconds(i));
            templates().observe(others.get(i), observation);
            expected.put(others.get(i), observation);
        }
        List<TemplateKey> all = new ArrayList<>(others);
        all.add(key);
        assertThat(templates().states(all))
                .as("each has its own state, and the one that nobody spoke of has none")
                .isEqualTo(expected);
        assertThat(templates().states(List.of())).isEmpty();
    }
}
