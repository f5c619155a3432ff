package io.optin.jdbc;

import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.template.TemplateCategory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scopes and types as the tables have them: the id, and for a type its category beside it, since a host's own type is not
 * known without. Several stand in one column, a line each.
 */
final class ScopeText {
    private static final String CATEGORY = "category:";

    private ScopeText() {}

    /** The category of a type; nothing for other scopes. */
    static String categoryOf(Scope scope) {
        return scope instanceof Scope.OfType type
                ? type.type().category().name().toLowerCase(Locale.ROOT)
                : "";
    }

    static Scope scope(String id, String category) {
        if (!category.isEmpty()) {
            return Scope.type(InformationType.of(id, category(category)));
        }
        return id.startsWith(CATEGORY) ? Scope.category(category(id.substring(CATEGORY.length()))) : Scope.everything();
    }

    private static TemplateCategory category(String name) {
        return TemplateCategory.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String line(Scope scope) {
        return (scope.id() + " " + categoryOf(scope)).stripTrailing();
    }

    static Scope scope(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? scope(line, "") : scope(line.substring(0, space), line.substring(space + 1));
    }

    static String lines(Collection<Scope> scopes) {
        return scopes.stream().map(ScopeText::line).sorted().collect(Collectors.joining("\n"));
    }

    static Set<Scope> scopes(String lines) {
        return lines.lines().map(ScopeText::scope).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String typeLines(Collection<InformationType> types) {
        return lines(types.stream().map(Scope::type).toList());
    }

    static Set<InformationType> types(String lines) {
        return scopes(lines).stream()
                .map(scope -> ((Scope.OfType) scope).type())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
