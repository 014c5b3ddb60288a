package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.paihao.protocol.Guide;
import org.paihao.protocol.view.KioskView;

/**
 * The one-time notification (一次性告知单): everything that somebody must know and bring for one item, said once and in
 * writing. Control characters in a text become spaces.
 *
 * @param language of the sentences and texts: {@code zh-CN}, {@code en} or one that the hall has added
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

    /**
     * The notification of an item.
     *
     * @param view the kiosk's latest view: names, windows, clock
     * @param language {@code zh-CN}, {@code en} or one that the hall has added; a text without a translation stays Chinese
     * @param time by the hall's clock
     */
    public static GuideSheet of(Guide guide, KioskView view, String language, LocalDateTime time) {
        List<Section> sections = new ArrayList<>();
        section(sections, Topic.CONDITIONS, Slip.text(guide.conditions(), language));
        section(sections, Topic.PROCEDURE, steps(guide, language));
        section(sections, Topic.PROMISED_TIME, Slip.text(guide.promised(), language));
        section(sections, Topic.FEE, both(Slip.text(guide.fee(), language), Slip.text(guide.feeBasis(), language)));
        section(sections, Topic.RESULT, Slip.text(guide.result(), language));
        section(sections, Topic.BASIS, Slip.text(guide.basis(), language));
        section(sections, Topic.REFUSAL, Slip.text(guide.refusal(), language));
        section(sections, Topic.HANDLER, guide.handler() == null ? "" : guide.handler());
        if (guide.elsewhere() != null) {
            section(
                    sections,
                    Topic.NOT_OURS,
                    both(
                            Slip.text(guide.elsewhere().whose(), language),
                            guide.elsewhere().phone()));
        }
        return new GuideSheet(
                language,
                Slip.text(view.hall().name(), language),
                time,
                Slip.text(guide.name(), language),
                Integer.toString(guide.version()),
                "",
                guide.materials().stream()
                        .map(paper -> new Material(
                                Slip.text(paper.name(), language),
                                both(Slip.text(paper.note(), language), Slip.text(paper.sample(), language))))
                        .toList(),
                sections,
                Slip.windowsOf(guide.service(), view),
                Slip.text(view.label(), language),
                guide.phone() == null ? Slip.orEmpty(view.hall().supervisionPhone()) : guide.phone());
    }

    private static void section(List<Section> sections, Topic topic, String text) {
        if (!text.isEmpty()) {
            sections.add(new Section(topic, text));
        }
    }

    private static String steps(Guide guide, String language) {
        StringBuilder steps = new StringBuilder();
        int count = 0;
        for (Map<String, String> step : guide.procedure()) {
            steps.append(++count).append(". ").append(Slip.text(step, language)).append("  ");
        }
        return steps.toString().strip();
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "  " + other;
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
