package io.optin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    private final Memo<String, Integer> memo = new Memo<>(2);
    private final List<String> computed = new ArrayList<>();

    private int length(String text) {
        return memo.get(text, key -> {
            computed.add(key);
            return key.length();
        });
    }

    @Test
    void whatWasAskedForLastIsComputedOnce() {
        assertThat(List.of(length("a"), length("bb"), length("a"), length("bb")))
                .containsExactly(1, 2, 1, 2);
        assertThat(computed).containsExactly("a", "bb");
    }

    @Test
    void whatWasNotAskedForTheLongestGoesFirst() {
        for (String key : List.of("a", "bb", "a", "ccc", "a", "bb")) {
            assertThat(length(key)).isEqualTo(key.length());
        }
        assertThat(computed).containsExactly("a", "bb", "ccc", "bb");
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> memo.get("a", key -> {
                    throw new IllegalStateException(key);
                }))
                .hasMessage("a");
        assertThat(length("a")).isEqualTo(1);
    }
}
