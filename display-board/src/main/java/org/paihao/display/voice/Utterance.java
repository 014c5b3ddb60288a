package org.paihao.display.voice;

import org.paihao.look.Language;

/**
 * One sentence in one language.
 *
 * @param text as people write it, for the record
 * @param spoken as the speech engine is to read it: digits as words, one by one
 */
record Utterance(Language language, String text, String spoken) {}
