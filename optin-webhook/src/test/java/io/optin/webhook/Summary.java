package io.optin.webhook;

import java.util.ArrayList;
import java.util.List;

/** What came of a body, a short line for each part. */
final class Summary {
    private Summary() {}

    static List<String> of(WebhookResult.Received result) {
        List<String> lines = new ArrayList<>();
        result.learnt().forEach(learnt -> lines.add("learnt " + told(learnt)));
        result.ignored().forEach(one -> lines.add("ignored " + one.reason() + " " + one.what() + at(one.place())));
        result.unreadable().forEach(one -> lines.add("unreadable " + one.field() + at(one.place())));
        result.alarms()
                .forEach(one -> lines.add("alarm " + one.kind()
                        + one.contact().map(who -> " " + who.value()).orElse("")
                        + (one.code().isPresent() ? " " + one.code().getAsInt() : "") + at(one.place())));
        result.unknown().forEach((what, times) -> lines.add("unknown " + what + " x" + times));
        return lines;
    }

    private static String at(Place place) {
        return " at " + place;
    }

    private static String told(Learnt learnt) {
        if (learnt instanceof Learnt.Message message) {
            return message.message().kind() + " from "
                    + message.message().from().value() + " sent "
                    + message.message().sentAt() + " "
                    + message.reception().meaning().intent()
                    + message.reception().meaning().scopes()
                    + message.message().evidence().asMap();
        } else if (learnt instanceof Learnt.Link link) {
            return link.link().kind() + " " + link.link().first().value() + " "
                    + link.link().second().value() + " " + link.appended();
        } else if (learnt instanceof Learnt.Preference preference) {
            return preference.choice() + " of " + preference.contact().value() + " at " + preference.at();
        } else if (learnt instanceof Learnt.Failure failure) {
            return "failure " + failure.meaning().code() + " of "
                    + failure.recipients().stream().map(who -> who.value()).toList() + " at " + failure.at();
        }
        Learnt.Template template = (Learnt.Template) learnt;
        return template.template() + " at " + template.at() + (template.isNew() ? "" : " known");
    }
}
