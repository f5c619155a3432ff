package io.optin.arch;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls and method references whose result depends on the machine: its clock, its zone, its language, its console. */
final class ForbiddenCalls {
    static final ArchRule RULE = ArchRuleDefinition.classes()
            .should(new ArchCondition<JavaClass>("ask nothing of the machine") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getCodeUnitAccessesFromSelf()
                            .forEach(call -> reason(call.getTarget()).ifPresent(why -> report(events, call, why)));
                    type.getFieldAccessesFromSelf().stream()
                            .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                            .forEach(access -> report(events, access, "the host owns the console: log with slf4j"));
                }
            })
            .because("the same facts must give the same answer on every machine");

    private static final Set<String> CLOCKS = Set.of("systemDefaultZone", "system");

    private ForbiddenCalls() {}

    private static void report(ConditionEvents events, JavaAccess<?> access, String why) {
        events.add(SimpleConditionEvent.violated(access, access.getDescription() + " - " + why));
    }

    private static Optional<String> reason(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String call = owner + "." + target.getName();
        List<String> arguments = target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .toList();
        if (readsTheClock(owner, target.getName(), arguments)) {
            return Optional.of("pass an instant, or a java.time.Clock to the shell");
        }
        return switch (call) {
            case "java.util.Locale.getDefault",
                    "java.time.ZoneId.systemDefault",
                    "java.util.TimeZone.getDefault",
                    "java.nio.charset.Charset.defaultCharset" -> Optional.of("say which one is meant");
            case "java.lang.String.toLowerCase", "java.lang.String.toUpperCase" -> missing(arguments, "Locale");
            case "java.lang.String.format" -> missing(arguments, "Locale");
            case "java.lang.String.formatted" -> Optional.of("use String.format with a Locale");
            case "java.lang.String.getBytes", "java.io.InputStreamReader.<init>", "java.io.FileReader.<init>" ->
                missing(arguments, "Charset");
            case "java.lang.String.<init>" ->
                arguments.contains("byte[]") ? missing(arguments, "Charset") : Optional.empty();
            default ->
                target.getName().equals("printStackTrace")
                        ? Optional.of("the host owns the console: log with slf4j")
                        : Optional.empty();
        };
    }

    private static boolean readsTheClock(String owner, String name, List<String> arguments) {
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !arguments.contains("Clock");
        boolean clock = owner.equals("java.time.Clock") && CLOCKS.contains(name);
        boolean millis =
                owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        boolean date = owner.equals("java.util.Date") && name.equals("<init>") && arguments.isEmpty();
        return now || clock || millis || date;
    }

    private static Optional<String> missing(List<String> arguments, String wanted) {
        return arguments.contains(wanted) ? Optional.empty() : Optional.of("pass a " + wanted);
    }
}
