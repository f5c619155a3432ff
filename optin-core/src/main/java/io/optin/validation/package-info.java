/**
 * Constraints of Jakarta Bean Validation: numbers, prompts, wordings and consents that comply. Optional: without Jakarta
 * Bean Validation beside it, no class of this package is loaded.
 */
@NullMarked
package io.optin.validation;

import org.jspecify.annotations.NullMarked;
