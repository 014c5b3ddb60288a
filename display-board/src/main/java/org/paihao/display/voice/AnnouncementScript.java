package org.paihao.display.voice;

import java.util.List;
import org.paihao.look.Language;
import org.paihao.look.sound.SpokenNumber;

/**
 * What is said of a call, after the chime: a first call in Chinese twice and then in English, a recall in Chinese once.
 * Digits of a number are read one by one, so that A030 and A013 are never mistaken; a window's number is read whole.
 */
final class AnnouncementScript {
    private AnnouncementScript() {}

    /** The sentences in their order; one that stands there twice may be left out the second time. */
    static List<Utterance> of(Announced call) {
        return call.recall() ? List.of(chinese(call)) : List.of(chinese(call), chinese(call), english(call));
    }

    private static Utterance chinese(Announced call) {
        String spoken = SpokenNumber.ofTicket(call.number(), Language.ZH_CN);
        return new Utterance(
                Language.ZH_CN,
                "请 " + call.number() + " 号到 " + call.window() + " 号窗口",
                "请 " + spoken + " 号, 到 " + SpokenNumber.ofWindow(call.window(), Language.ZH_CN) + " 号窗口");
    }

    private static Utterance english(Announced call) {
        String spoken = SpokenNumber.ofTicket(call.number(), Language.EN);
        return new Utterance(
                Language.EN,
                "Number " + call.number() + ", please go to window " + call.window() + ".",
                "Number " + spoken + ", please go to window " + call.window() + ".");
    }
}
