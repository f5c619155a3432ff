package io.optin.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;

/** What users can see, and what they can extend. */
final class ApiRules {
    /** Whoever may extend a class is promised that it stays as it is; so nobody may unless it was meant. */
    static final ArchRule DESIGNED_FOR_EXTENSION_OR_CLOSED = ArchRuleDefinition.classes()
            .should(new ArchCondition<JavaClass>("be final, sealed or abstract, an interface, an enum or a record") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.isInterface()
                            || type.isEnum()
                            || type.isRecord()
                            || type.getModifiers().contains(JavaModifier.FINAL)
                            || type.getModifiers().contains(JavaModifier.ABSTRACT)
                            || type.reflect().isSealed();
                    if (type.getModifiers().contains(JavaModifier.PUBLIC) && !closed) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended by anybody"));
                    }
                }
            })
            .because("extension is designed, and else forbidden");

    /** Users build against our types, the JDK's and nobody else's. */
    static final ArchRule SIGNATURES_NAME_ONLY_API = ArchRuleDefinition.classes()
            .should(new ArchCondition<JavaClass>("name only public types of optin and the JDK in public signatures") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (MainClasses.isApi(type)) {
                        heads(type).forEach(named -> judge(type, type.getName(), named, events));
                        type.getMembers().stream()
                                .filter(ApiRules::isVisible)
                                .forEach(member -> signature(member)
                                        .forEach(named -> judge(type, member.getFullName(), named, events)));
                    }
                }
            })
            .because("what is behind them can then change without breaking anybody");

    private ApiRules() {}

    private static void judge(JavaClass user, String place, JavaType named, ConditionEvents events) {
        for (JavaClass raw : named.getAllInvolvedRawTypes()) {
            if (!isAllowed(raw.getBaseComponentType(), user)) {
                events.add(SimpleConditionEvent.violated(user, place + " shows " + raw.getName()));
            }
        }
    }

    private static boolean isAllowed(JavaClass named, JavaClass user) {
        String home = named.getPackageName();
        if (Layers.isOurs(home)) {
            return MainClasses.isApi(named);
        }
        return named.isPrimitive()
                || home.startsWith("java.")
                || home.startsWith("javax.crypto")
                || home.startsWith("org.jspecify.")
                || (home.startsWith("jakarta.validation")
                        && user.getPackageName().equals("io.optin.validation"));
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static List<JavaType> heads(JavaClass type) {
        List<JavaType> heads = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(heads::add);
        bounds(type.getTypeParameters(), heads);
        return heads;
    }

    private static List<JavaType> signature(JavaMember member) {
        List<JavaType> named = new ArrayList<>();
        if (member instanceof JavaCodeUnit unit) {
            named.add(unit.getReturnType());
            named.addAll(unit.getParameterTypes());
            named.addAll(unit.getExceptionTypes());
            bounds(unit.getTypeParameters(), named);
        } else if (member instanceof JavaField field) {
            named.add(field.getType());
        }
        return named;
    }

    private static void bounds(List<? extends JavaTypeVariable<?>> variables, List<JavaType> into) {
        variables.forEach(variable -> into.addAll(variable.getUpperBounds()));
    }
}
