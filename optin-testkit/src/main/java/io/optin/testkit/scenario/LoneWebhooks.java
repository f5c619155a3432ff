package io.optin.testkit.scenario;

import io.optin.consent.InformationTypes;
import io.optin.contact.Sender;
import io.optin.policy.rules.Editions;
import io.optin.testkit.scenario.Scenario.Entry;
import io.optin.testkit.scenario.Scenario.Head;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads raw webhook bodies that stand in a file one after the other, where scenarios are expected. */
final class LoneWebhooks {
    private static final Set<String> TIMES = Set.of("time", "timestamp");
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final Head head;
    private int read;
    private Instant latest = Instant.EPOCH;

    LoneWebhooks(String file) {
        head = new Head(
                file,
                Editions.STRICT,
                "business",
                Sender.of(ScenarioReader.SENDER),
                List.of(),
                InformationTypes.withOwn(List.of()));
    }

    /** The body as a scenario; empty where it is none. */
    Optional<Scenario> read(Json value) {
        if (!(value instanceof Json.Members body)
                || !body.members().containsKey("object")
                || !body.members().containsKey("entry")) {
            read = 0;
            return Optional.empty();
        }
        if (read == 0) {
            latest = Instant.EPOCH;
        }
        latest = latest(body, latest);
        read++;
        return Optional.of(Scenario.ofWebhook(
                head, new Entry(read, latest, "webhook", WebhookBody.of(body), Optional.empty(), body.where(), true)));
    }

    /** The latest time that is told anywhere in it: it arrived no earlier. */
    private static Instant latest(Json value, Instant before) {
        Instant latest = before;
        if (value instanceof Json.Members object) {
            for (var member : object.members().entrySet()) {
                latest = TIMES.contains(member.getKey())
                        ? later(member.getValue(), latest)
                        : latest(member.getValue(), latest);
            }
        } else if (value instanceof Json.Items list) {
            for (Json item : list.items()) {
                latest = latest(item, latest);
            }
        }
        return latest;
    }

    private static Instant later(Json time, Instant before) {
        String seconds = "";
        if (time instanceof Json.Text text) {
            seconds = text.text();
        } else if (time instanceof Json.Whole whole) {
            seconds = String.valueOf(whole.number());
        } else if (time instanceof Json.Other other) {
            seconds = other.literal();
        }
        if (!seconds.matches("[0-9]{1,12}") || Long.parseLong(seconds) > LAST) {
            return before;
        }
        Instant told = Instant.ofEpochSecond(Long.parseLong(seconds));
        return told.isAfter(before) ? told : before;
    }
}
