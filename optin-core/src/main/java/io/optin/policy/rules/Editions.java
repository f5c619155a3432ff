package io.optin.policy.rules;

import io.optin.internal.Checks;
import io.optin.policy.PolicyEdition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The editions of the policy: two house rules that do not vary by date, and Meta's own. The host chooses one. The send
 * rules hold in every edition.
 *
 * @since 0.1
 */
public final class Editions {
    /** The default: each rule at the stricter of {@link #GUIDE} and {@link #META_2024_11}, so what passes passes both. */
    public static final PolicyEdition STRICT = StandardRules.edition("strict");

    /** The opt-in guide in full. */
    public static final PolicyEdition GUIDE = StandardRules.edition("guide");

    /** Meta's policy to 2020-07-08. */
    public static final PolicyEdition META_2018 = StandardRules.edition("meta-2018");

    /** Meta's policy from 2020-07-09 to 2024-11-30. */
    public static final PolicyEdition META_2020_07 = StandardRules.edition("meta-2020-07");

    /** Meta's policy from 2024-12-01. */
    public static final PolicyEdition META_2024_11 = StandardRules.edition("meta-2024-11");

    private static final LocalDate FIRST_DAY_OF_2020_07 = LocalDate.of(2020, 7, 9);
    private static final LocalDate FIRST_DAY_OF_2024_11 = LocalDate.of(2024, 12, 1);

    private Editions() {}

    /**
     * Every edition.
     *
     * @return an immutable list, the default first
     */
    public static List<PolicyEdition> all() {
        return List.of(STRICT, GUIDE, META_2018, META_2020_07, META_2024_11);
    }

    /**
     * The edition of an id.
     *
     * @param id such as {@code meta-2020-07}
     * @return empty where there is none of that id
     */
    public static Optional<PolicyEdition> find(String id) {
        return all().stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /**
     * Meta's edition in force on a day. November 2024, in which the present one came at an unknown day, counts to the
     * edition before.
     *
     * @param day a day, in whatever zone the host means
     * @return one of Meta's editions
     */
    public static PolicyEdition inForceOn(LocalDate day) {
        if (Checks.present(day, "day").isBefore(FIRST_DAY_OF_2020_07)) {
            return META_2018;
        }
        return day.isBefore(FIRST_DAY_OF_2024_11) ? META_2020_07 : META_2024_11;
    }
}
