package org.paihao.server.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paihao.server.catalog.OutcomeRule.Need;

/** Reads how a transaction may end in this hall, and what takes a reason: a code alone is an outcome as usual. */
final class OutcomesFile {
    /** How a transaction may end; consoles have words for these. */
    static final List<String> KNOWN = List.of("DONE", "ACCEPTED", "SUPPLEMENT", "RETURNED", "REJECTED", "ADVICE");

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
            return usual(once.check(item, item.oneOf(KNOWN)));
        }
        Section outcome = item.section("code", "reason", "reasons");
        Entry code = outcome.must("code");
        OutcomeRule usual = usual(once.check(code, code.oneOf(KNOWN)));
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
                need,
                own.map(list -> list.list(1, reason -> each.check(reason, reason.oneOf(reasons))))
                        .orElse(all(need)));
    }

    private OutcomeRule usual(String code) {
        Need need = USUAL.getOrDefault(code, Need.NONE);
        return new OutcomeRule(code, need, all(need));
    }

    private List<String> all(Need need) {
        return need == Need.NONE ? List.of() : reasons;
    }
}
