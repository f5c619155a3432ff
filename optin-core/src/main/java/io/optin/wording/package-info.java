/**
 * What a request for consent says: its words are data, one file per language, and finding and rendering them is done
 * here.
 */
@NullMarked
package io.optin.wording;

import org.jspecify.annotations.NullMarked;
