package io.optin.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.optin.docs.Checkout;

/** The compiled main code of optin-core, read once for all fitness tests. */
final class MainClasses {
    static final String ROOT = "io.optin";
    static final String INTERNAL = ROOT + ".internal";

    static final JavaClasses ALL = new ClassFileImporter().importPath(Checkout.path("optin-core/target/classes"));

    private MainClasses() {}

    /** Whether a user of the library can name the class: it and all around it are public, and it is not internal. */
    static boolean isApi(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().equals(INTERNAL)
                && type.getEnclosingClass().map(MainClasses::isApi).orElse(true);
    }
}
