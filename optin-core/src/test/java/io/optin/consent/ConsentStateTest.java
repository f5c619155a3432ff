package io.optin.consent;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.OTHER_MARKETING;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.confirmed;
import static io.optin.Samples.hours;
import static io.optin.Samples.imported;
import static io.optin.Samples.minutes;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.optedOut;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentStateTest {
    private static final Scope EVERYTHING = Scope.everything();
    private static final Scope THIS_TYPE = Scope.type(MARKETING);
    private static final Scope OTHER_TYPE = Scope.type(OTHER_MARKETING);

    /** Times are hours before the question; the type asked about is MARKETING. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # opt-in | import | sign-up | out of: all | category | type | other type || given | out   | in
                             |        |         |             |          |      |            || false | false | false
                    2        |        |         |             |          |      |            || true  | false | true
                             | 2      |         |             |          |      |            || true  | false | true
                             |        | 2       |             |          |      |            || true  | false | true
                             |        |         | 1           |          |      |            || false | true  | false
                             |        |         |             | 1        |      |            || false | true  | false
                             |        |         |             |          | 1    |            || false | true  | false
                             |        |         |             |          |      | 1          || false | false | false
                    2        |        |         |             |          |      | 1          || true  | false | true
                    2        |        |         | 1           |          |      |            || true  | true  | false
                    2        |        |         |             | 1        |      |            || true  | true  | false
                    2        |        |         |             |          | 1    |            || true  | true  | false
                    2        |        |         | 2           |          |      |            || true  | true  | false
                    2        |        |         |             | 2        |      |            || true  | true  | false
                    2        |        |         |             |          | 2    |            || true  | true  | false
                    2        |        |         | 3           |          |      |            || true  | false | true
                    2        |        |         | 3           | 3        | 3    |            || true  | false | true
                    2        |        |         | 1           | 3        | 3    |            || true  | true  | false
                    2        |        |         | 3           | 1        | 3    |            || true  | true  | false
                    2        |        |         | 3           | 3        | 1    |            || true  | true  | false
                             | 2      |         | 3           |          |      |            || true  | true  | false
                             | 2      | 2       |             | 3        |      |            || true  | true  | false
                             |        | 2       |             |          | 3    |            || true  | true  | false
                    4        | 2      | 2       |             |          | 3    |            || true  | true  | false
                    2        | 1      |         |             |          | 3    |            || true  | false | true
                    """)
    void answersByTheLatestWord(
            @Nullable Integer in,
            @Nullable Integer im,
            @Nullable Integer signUp,
            @Nullable Integer outOfAll,
            @Nullable Integer outOfCategory,
            @Nullable Integer outOfType,
            @Nullable Integer outOfOther,
            @Nullable String gap,
            boolean given,
            boolean out,
            boolean isIn) {
        ConsentState state = ConsentState.NONE;
        state = in == null ? state : state.join(optedIn(MARKETING, hours(-in)));
        state = im == null ? state : state.join(imported(MARKETING, hours(-im)));
        state = signUp == null ? state : state.join(imported(ALL_MARKETING, hours(-signUp)));
        state = outOfAll == null ? state : state.join(optedOut(EVERYTHING, hours(-outOfAll)));
        state = outOfCategory == null ? state : state.join(optedOut(ALL_MARKETING, hours(-outOfCategory)));
        state = outOfType == null ? state : state.join(optedOut(THIS_TYPE, hours(-outOfType)));
        state = outOfOther == null ? state : state.join(optedOut(OTHER_TYPE, hours(-outOfOther)));
        assertThat(gap).isNull();
        assertThat(state.wasGiven(MARKETING, NOW)).as("given").isEqualTo(given);
        assertThat(state.isOptedOut(MARKETING, NOW)).as("out").isEqualTo(out);
        assertThat(state.isOptedIn(MARKETING, NOW)).as("in").isEqualTo(isIn);
    }

    @Test
    void anOptInToOneTypeSaysNothingOfAnother() {
        ConsentState state = optedIn(OTHER_MARKETING, hours(-1)).join(imported(OTHER_MARKETING, hours(-1)));
        assertThat(state.wasGiven(MARKETING, NOW)).isFalse();
        assertThat(state.join(optedOut(EVERYTHING, hours(-2))).isOptedOut(MARKETING, NOW))
                .isTrue();
        assertThat(imported(ALL_MARKETING, hours(-1)).wasGiven(UTILITY, NOW)).isFalse();
    }

    /** Times are hours before the question; the opt-in is to another type than any scope. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # opt-in | out of: all | type | confirmed || silenced | awaits
                             |             |      |           || false    | false
                    2        |             |      |           || false    | false
                             |             |      | 1         || false    | false
                             | 2           |      |           || true     | true
                             |             | 2    |           || false    | true
                    3        | 2           |      |           || true     | true
                    2        | 2           |      |           || true     | true
                    1        | 2           |      |           || false    | false
                    1        |             | 2    |           || false    | false
                             | 2           |      | 1         || true     | false
                             | 2           |      | 2         || true     | false
                             | 1           |      | 2         || true     | false
                    4        | 2           |      | 3         || true     | false
                    3        | 2           |      | 3         || true     | false
                    3        | 2           |      | 4         || true     | true
                    1        | 2           |      | 3         || false    | false
                    2        | 3           | 1    |           || false    | true
                    """)
    void silenceAndConfirmationFollowTheLastWord(
            @Nullable Integer in,
            @Nullable Integer outOfAll,
            @Nullable Integer outOfType,
            @Nullable Integer confirmed,
            @Nullable String gap,
            boolean silenced,
            boolean awaits) {
        ConsentState state = ConsentState.NONE;
        state = in == null ? state : state.join(optedIn(UTILITY, hours(-in)));
        state = outOfAll == null ? state : state.join(optedOut(EVERYTHING, hours(-outOfAll)));
        state = outOfType == null ? state : state.join(optedOut(THIS_TYPE, hours(-outOfType)));
        state = confirmed == null ? state : state.join(confirmed(hours(-confirmed)));
        assertThat(gap).isNull();
        assertThat(state.isSilenced(NOW)).as("silenced").isEqualTo(silenced);
        assertThat(state.awaitsConfirmation(NOW)).as("awaits").isEqualTo(awaits);
    }

    @Test
    void noImportEndsASilence() {
        ConsentState stopped = optedOut(EVERYTHING, hours(-2)).join(imported(UTILITY, hours(-1)));
        assertThat(stopped.isSilenced(NOW)).isTrue();
        assertThat(stopped.awaitsConfirmation(NOW)).isTrue();
    }

    /** Whether an opt-out of that scope 2 hours ago refuses marketing, with an opt-in to it so many hours ago. */
    @ParameterizedTest
    @CsvSource({
        "everything,           everything,          ,  true",
        "category:marketing,   category:marketing,  ,  true",
        "promotional_content,  promotional_content, ,  true",
        "product_news,         product_news,        ,  false",
        "category:utility,     category:utility,    ,  false",
        "everything,           category:marketing,  ,  false",
        "category:marketing,   everything,          ,  false",
        "everything,           everything,          1, false",
        "everything,           everything,          2, true",
        "everything,           everything,          3, true",
    })
    void refusesByThatVeryScope(String optedOutOf, String askedAbout, @Nullable Integer in, boolean refuses) {
        InformationTypes types = InformationTypes.withOwn(List.of());
        ConsentState state = optedOut(Scope.of(optedOutOf, types), hours(-2));
        state = in == null ? state : state.join(optedIn(MARKETING, hours(-in)));
        assertThat(state.refuses(Scope.of(askedAbout, types), MARKETING, NOW)).isEqualTo(refuses);
    }

    private record Permission(String name, ConsentState state, BiPredicate<ConsentState, Instant> effect) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Permission> permissions() {
        BiPredicate<ConsentState, Instant> given = (state, now) -> state.wasGiven(MARKETING, now);
        ConsentState out = optedOut(EVERYTHING, hours(-2));
        return Stream.of(
                new Permission("opt-in", optedIn(MARKETING, NOW), given),
                new Permission("import", imported(MARKETING, NOW), given),
                new Permission("sign-up", imported(ALL_MARKETING, NOW), given),
                new Permission(
                        "opt-in, latest",
                        optedIn(UTILITY, NOW),
                        (state, now) -> state.latestOptInToAnything(now).isPresent()),
                new Permission(
                        "opt-in after an opt-out",
                        optedIn(MARKETING, NOW).join(out),
                        (state, now) -> !state.isOptedOut(MARKETING, now)),
                new Permission(
                        "opt-in after an opt-out, by scope",
                        optedIn(MARKETING, NOW).join(out),
                        (state, now) -> !state.refuses(EVERYTHING, MARKETING, now)),
                new Permission(
                        "opt-in to anything after an opt-out",
                        optedIn(UTILITY, NOW).join(out),
                        (state, now) -> !state.isSilenced(now)),
                new Permission(
                        "opt-in to anything after an opt-out that nobody confirmed",
                        optedIn(UTILITY, NOW).join(out),
                        (state, now) -> !state.awaitsConfirmation(now)));
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void whatPermitsCountsUpToFiveMinutesAhead(Permission permission) {
        assertThat(permission.effect().test(permission.state(), minutes(-5))).isTrue();
        assertThat(permission.effect().test(permission.state(), minutes(-5).minusNanos(1_000)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "6", "1000000"})
    void anOptOutAlwaysCountsHoweverFarAhead(int ahead) {
        ConsentState state = optedIn(MARKETING, NOW).join(optedOut(EVERYTHING, minutes(ahead)));
        assertThat(state.isOptedOut(MARKETING, NOW)).isTrue();
        assertThat(state.isOptedIn(MARKETING, NOW)).isFalse();
        assertThat(state.isSilenced(NOW)).isTrue();
        assertThat(state.awaitsConfirmation(NOW)).isTrue();
        assertThat(state.refuses(EVERYTHING, MARKETING, NOW)).isTrue();
    }

    @Test
    void tellsTheLatestTimes() {
        ConsentState state = optedOut(EVERYTHING, hours(-5))
                .join(optedOut(ALL_MARKETING, hours(-3)))
                .join(optedOut(THIS_TYPE, hours(-4)))
                .join(optedIn(UTILITY, hours(-7)))
                .join(optedIn(MARKETING, hours(-6)));
        assertThat(state.latestOptOut(MARKETING)).contains(hours(-3));
        assertThat(state.latestOptOut(UTILITY)).contains(hours(-5));
        assertThat(state.latestOptOutFromEverything()).contains(hours(-5));
        assertThat(state.latestOptInToAnything(NOW)).contains(hours(-6));
        assertThat(ConsentState.NONE.latestOptOut(MARKETING)).isEmpty();
        assertThat(ConsentState.NONE.latestOptOutFromEverything()).isEmpty();
        assertThat(ConsentState.NONE.latestOptInToAnything(NOW)).isEmpty();
        assertThat(ConsentState.NONE.confirmedAt()).isEmpty();
    }

    @Test
    void restrictionsLeaveThePermissionsOut() {
        ConsentState restrictions = optedOut(EVERYTHING, hours(-1)).join(confirmed(NOW));
        assertThat(restrictions
                        .join(optedIn(MARKETING, NOW))
                        .join(imported(MARKETING, NOW))
                        .restrictions())
                .isEqualTo(restrictions);
    }

    @Test
    void aQuestionAboutThePastSeesNoLaterPermission() {
        ConsentState before = optedIn(UTILITY, NOW).join(imported(UTILITY, NOW));
        ConsentState later = optedIn(MARKETING, NOW.plusNanos(1_000)).join(imported(MARKETING, NOW.plusNanos(1_000)));
        ConsentState refusals = optedOut(EVERYTHING, hours(2)).join(confirmed(hours(2)));
        ConsentState all = before.join(later).join(refusals);
        assertThat(all.permissionsUntil(NOW)).isEqualTo(before.join(refusals));
        assertThat(all.asOf(NOW)).isEqualTo(before);
        assertThat(all.asOf(hours(2))).isEqualTo(all);
        assertThat(all.asOf(hours(2).minusNanos(1_000))).isEqualTo(before.join(later));
    }

    @Test
    void isItsTimes() {
        assertThat(optedIn(MARKETING, NOW)).hasSameHashCodeAs(optedIn(MARKETING, NOW));
        assertThat(Stream.of(
                        ConsentState.NONE,
                        optedIn(MARKETING, NOW),
                        imported(MARKETING, NOW),
                        optedOut(THIS_TYPE, NOW),
                        confirmed(NOW)))
                .doesNotHaveDuplicates()
                .extracting(Object::hashCode)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsItsTimes() {
        assertThat(optedIn(MARKETING, NOW)).asString().contains("promotional_content", NOW.toString());
    }
}
