package io.optin.reply;

import java.util.List;

/**
 * What a language file says.
 *
 * @param tag the language, such as {@code en}
 * @param phrases its phrases
 * @param words words by which its sentences are told from those of other languages
 */
record ReplyLanguage(String tag, List<PhraseText> phrases, List<List<Spelling>> words) {}
