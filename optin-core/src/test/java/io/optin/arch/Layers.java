package io.optin.arch;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.TreeSet;

/** The packages from the lowest to the highest; each may use only those before it. */
record Layers(List<String> lowestFirst) {
    /** The order of the design. A new package is added here, at the lowest place where it has all that it needs. */
    static final Layers OF_CORE = new Layers(List.of(
            "io.optin.error",
            "io.optin.internal",
            "io.optin.contact",
            "io.optin.template",
            "io.optin.consent",
            "io.optin.conversation",
            "io.optin.message",
            "io.optin.wording",
            "io.optin.reply",
            "io.optin.policy",
            "io.optin.policy.rules",
            "io.optin.spi",
            "io.optin.memory",
            "io.optin.ledger",
            "io.optin.validation",
            "io.optin"));

    /** Packages that have classes and no place in the order. */
    TreeSet<String> unplaced(Iterable<JavaClass> classes) {
        TreeSet<String> packages = new TreeSet<>();
        classes.forEach(type -> packages.add(type.getPackageName()));
        return packages.stream().filter(name -> !lowestFirst.contains(name)).collect(toCollection(TreeSet::new));
    }

    /** Each arrow leads down. */
    ArchRule rule() {
        return ArchRuleDefinition.classes()
                .should(useOnlyLowerPackages())
                .because("a package may use only those below it; see Layers for the order");
    }

    private ArchCondition<JavaClass> useOnlyLowerPackages() {
        return new ArchCondition<>("use only packages below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                    String origin = arrow.getOriginClass().getPackageName();
                    String target =
                            arrow.getTargetClass().getBaseComponentType().getPackageName();
                    if (isOurs(target) && !target.equals(origin) && !isBelow(target, origin)) {
                        events.add(SimpleConditionEvent.violated(type, origin + " uses " + target + ": " + arrow));
                    }
                }
            }
        };
    }

    private boolean isBelow(String lower, String upper) {
        return lowestFirst.contains(lower) && lowestFirst.indexOf(lower) < lowestFirst.indexOf(upper);
    }

    static boolean isOurs(String packageName) {
        return packageName.equals(MainClasses.ROOT) || packageName.startsWith(MainClasses.ROOT + ".");
    }
}
