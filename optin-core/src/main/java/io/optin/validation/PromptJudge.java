package io.optin.validation;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A judge of prompts on a channel, for some types. */
record PromptJudge(Judge judge, Channel channel, Set<InformationType> types) {
    /** The built-in types of these ids, of which there must be one. */
    static Set<InformationType> types(String... ids) {
        InformationTypes known = InformationTypes.withOwn(List.of());
        List<InformationType> types = new ArrayList<>();
        for (String id : ids) {
            types.add(known.find(id)
                    .orElseThrow(
                            () -> new InvalidValueException("types", "ids of the built-in types " + known.all(), id)));
        }
        return Checks.notEmpty(types, "types");
    }

    List<Violation> judge(ConsentPrompt prompt) {
        return judge.weighty(judge.validator().validate(prompt, channel, types));
    }
}
