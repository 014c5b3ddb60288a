package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The one-time notification (一次性告知单): everything that somebody must know and bring for one item, said once and in
 * writing. Control characters in a text become spaces.
 *
 * @param language of the sentences and texts: {@code zh-CN} or {@code en}
 * @param time when it was printed, by the hall's clock
 * @param item what it is about
 * @param version of the guide that this is, as the hall counts them: {@code 3}, {@code 2026-11-01}
 * @param number of the ticket that it was given with, or empty
 * @param materials to bring, in their order
 * @param sections what else there is to know, in their order; an empty text is left out
 * @param windows that handle it, ascending; empty when unknown
 * @param supervisionPhone empty when there is none
 */
public record GuideSheet(
        String language,
        String hall,
        LocalDateTime time,
        String item,
        String version,
        String number,
        List<Material> materials,
        List<Section> sections,
        List<Integer> windows,
        String kiosk,
        String supervisionPhone) {

    public GuideSheet {
        Objects.requireNonNull(language);
        Objects.requireNonNull(time);
        hall = Slip.plain(hall);
        item = Slip.plain(item);
        version = Slip.plain(version);
        number = Slip.plain(number);
        kiosk = Slip.plain(kiosk);
        supervisionPhone = Slip.plain(supervisionPhone);
        materials = List.copyOf(materials);
        sections = List.copyOf(sections);
        windows = List.copyOf(windows);
    }

    /** One paper to bring. @param note such as "original and one copy", or empty */
    public record Material(String name, String note) {
        public Material {
            name = Slip.plain(name);
            note = Slip.plain(note);
        }
    }

    /** What a section tells of. */
    public enum Topic {
        CONDITIONS,
        PROCEDURE,
        PROMISED_TIME,
        FEE,
        RESULT,
        BASIS,
        REFUSAL,
        HANDLER,
        NOT_OURS;

        String key() {
            return "sheet." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param text may be long: what is beyond its room on paper is at the window */
    public record Section(Topic topic, String text) {
        public Section {
            Objects.requireNonNull(topic);
            text = Slip.plain(text);
        }
    }
}
