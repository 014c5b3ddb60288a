package org.paihao.server.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paihao.server.catalog.OutcomeRule.Need;

/**
 * Reads how a transaction may end in this hall, and what takes a reason: a code alone is an outcome as usual, one with a
 * name is the hall's own.
 */
final class OutcomesFile {
    /** How a transaction may end in any hall; consoles have words for these. */
    static final List<String> KNOWN = List.of("DONE", "ACCEPTED", "SUPPLEMENT", "RETURNED", "REJECTED", "ADVICE");

    /** How a transaction ends that nobody finished; no clerk may give these. */
    private static final List<String> OF_THE_BOOKS = List.of("HELD", "TRANSFERRED", "INACCURATE");

    private static final Pattern OWN = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");
    private static final int LONGEST_CHINESE = 8;
    private static final int LONGEST_ENGLISH = 18;
    /** Each has a digit of the number pad. */
    private static final int MOST = 9;

    private static final Map<String, Need> USUAL = Map.of("REJECTED", Need.NEEDED, "RETURNED", Need.POSSIBLE);
    private static final List<String> NEEDS = Stream.of(Need.values())
            .map(need -> need.name().toLowerCase(Locale.ROOT))
            .toList();

    /** The hall's list of reasons. */
    private final List<String> reasons;

    private final Once once = new Once("the outcome");

    private OutcomesFile(List<String> reasons) {
        this.reasons = reasons;
    }

    /** @param reasons the hall's list, which an outcome that names none takes whole */
    static List<OutcomeRule> read(Optional<Entry> entry, List<String> reasons) {
        OutcomesFile file = new OutcomesFile(reasons);
        if (entry.isEmpty()) {
            return KNOWN.stream().map(file::usual).toList();
        }
        List<OutcomeRule> outcomes = entry.get().list(1, file::outcome);
        if (outcomes.size() > MOST) {
            throw entry.get()
                    .fault("has " + outcomes.size() + " outcomes; write at most " + MOST
                            + ", because each has a digit of the number pad");
        }
        if (outcomes.get(0).reason() == Need.NEEDED) {
            throw entry.get()
                    .items()
                    .get(0)
                    .fault(
                            "is the usual outcome, given by one press, so it cannot need a reason; put another one first");
        }
        return outcomes;
    }

    private OutcomeRule outcome(Entry item) {
        if (!item.isSection()) {
            return usual(once.check(item, known(item)));
        }
        Section outcome = item.section("code", "name", "reason", "reasons");
        Entry code = outcome.must("code");
        Optional<Entry> name = outcome.may("name");
        OutcomeRule usual = usual(once.check(code, name.isEmpty() ? known(code) : own(code)));
        Need need = outcome.may("reason")
                .map(word -> Need.valueOf(word.oneOf(NEEDS).toUpperCase(Locale.ROOT)))
                .orElse(usual.reason());
        Optional<Entry> own = outcome.may("reasons");
        if (need == Need.NONE && own.isPresent()) {
            throw own.get()
                    .fault("belongs to an outcome without a reason; write reason: needed or reason: possible too");
        }
        Once each = new Once("the reason");
        return new OutcomeRule(
                usual.code(),
                name.map(words -> Texts.read(words, LONGEST_CHINESE, LONGEST_ENGLISH)),
                need,
                own.map(list -> list.list(1, reason -> each.check(reason, reason.oneOf(reasons))))
                        .orElse(all(need)));
    }

    private static String known(Entry code) {
        if (!KNOWN.contains(code.raw())) {
            throw code.fault(Entry.shown(code.raw()) + " is not known; write one of: " + String.join(", ", KNOWN)
                    + ", or give it a name, in Chinese and English");
        }
        return code.raw();
    }

    private static String own(Entry code) {
        String own = code.matching(OWN, "capital letters, digits and _, a letter first, 2 to 32");
        if (KNOWN.contains(own)) {
            throw code.fault(
                    "every hall knows " + own + " and has words for it; take another code, or delete the name");
        }
        if (OF_THE_BOOKS.contains(own)) {
            throw code.fault("the books write " + own + " where nobody finished; take another code");
        }
        return own;
    }

    private OutcomeRule usual(String code) {
        Need need = USUAL.getOrDefault(code, Need.NONE);
        return new OutcomeRule(code, Optional.empty(), need, all(need));
    }

    private List<String> all(Need need) {
        return need == Need.NONE ? List.of() : reasons;
    }
}
