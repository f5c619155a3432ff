package io.optin.reply;

import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.template.TemplateCategory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What somebody opts out of who says what may go on. */
final class AllBut {
    private AllBut() {}

    /** Everything; where something may go on, the other categories, and the other built-in types of the same ones. */
    static Set<Scope> everythingBut(Set<Scope> kept) {
        if (kept.isEmpty()) {
            return Set.of(Scope.everything());
        }
        Set<Scope> others = new LinkedHashSet<>();
        for (TemplateCategory category : TemplateCategory.values()) {
            if (!kept.contains(Scope.category(category))) {
                List<Scope> types = InformationType.builtIn().stream()
                        .filter(type -> type.category() == category)
                        .map(Scope::type)
                        .toList();
                if (types.stream().noneMatch(kept::contains)) {
                    others.add(Scope.category(category));
                } else {
                    types.stream().filter(type -> !kept.contains(type)).forEach(others::add);
                }
            }
        }
        return others;
    }
}
