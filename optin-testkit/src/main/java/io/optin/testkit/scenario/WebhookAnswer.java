package io.optin.testkit.scenario;

import io.optin.consent.Scope;
import io.optin.ledger.RecordResult;
import io.optin.reply.Intent;
import io.optin.webhook.Alarm;
import io.optin.webhook.Ignored;
import io.optin.webhook.Learnt;
import io.optin.webhook.Unreadable;
import java.util.TreeSet;

/** What came of the parts of a webhook body, a line each. Nobody's number is told in clear. */
final class WebhookAnswer {
    private WebhookAnswer() {}

    static String of(Learnt learnt) {
        return learnt.place() + " " + told(learnt);
    }

    private static String told(Learnt learnt) {
        if (learnt instanceof Learnt.Message message) {
            return told(message);
        } else if (learnt instanceof Learnt.Link link) {
            return Fields.name(link.link().kind()) + " person: " + link.link().first() + " and "
                    + link.link().second();
        } else if (learnt instanceof Learnt.Preference preference) {
            return "marketing " + Fields.name(preference.choice()) + " by " + preference.contact();
        } else if (learnt instanceof Learnt.Failure failure) {
            return "error " + failure.meaning().code() + ": "
                    + failure.meaning().summary();
        }
        return ((Learnt.Template) learnt).template().toString();
    }

    private static String told(Learnt.Message learnt) {
        Intent intent = learnt.reception().meaning().intent();
        StringBuilder told = new StringBuilder(Fields.name(learnt.message().kind()) + " from "
                + learnt.message().from());
        if (intent != Intent.NONE) {
            told.append(": ").append(Fields.name(intent));
        }
        if (intent == Intent.OPT_OUT) {
            TreeSet<String> scopes = new TreeSet<>();
            learnt.reception().meaning().scopes().stream().map(Scope::id).forEach(scopes::add);
            told.append(" of ").append(String.join(", ", scopes));
        }
        learnt.reception()
                .consent()
                .map(RecordResult::isRecorded)
                .ifPresent(recorded -> told.append(recorded ? ", consent recorded" : ", consent refused"));
        return told.toString();
    }

    static String of(Ignored ignored) {
        String what = ignored.what().isEmpty() ? "" : ": " + ignored.what();
        return ignored.place() + " " + Fields.name(ignored.reason()) + what;
    }

    static String of(Unreadable unreadable) {
        return unreadable.place() + " " + unreadable.field() + ": expected " + unreadable.expected();
    }

    static String of(Alarm alarm) {
        return alarm.place() + " " + Fields.name(alarm.kind()) + ": " + alarm.detail();
    }
}
