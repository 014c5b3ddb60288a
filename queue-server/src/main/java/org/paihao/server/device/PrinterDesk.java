package org.paihao.server.device;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.paihao.protocol.PrinterReport;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;

/** Keeps what each kiosk says of its printer; a change is in the journal, a repetition is not. */
public final class PrinterDesk {
    /** What is no reason for an alarm. */
    static final Set<String> FINE = Set.of("ready", "unasked");

    private static final Set<String> ALARMING =
            Set.of("near-end", "paper-out", "cover-open", "cutter", "printer-error", "no-answer", "line-lost");

    private final PrinterStore printers = new PrinterStore();

    /** @throws Refusal 400 {@code printer.state} for a word that nobody knows */
    PrinterReport report(Writing writing, Actor kiosk, PrinterReport report) throws SQLException {
        String state = report.state();
        if (state == null || !FINE.contains(state) && !ALARMING.contains(state)) {
            throw Refusal.badRequest("printer.state", "no such state of a printer");
        }
        boolean same = printers.state(writing.database(), kiosk.name())
                .filter(state::equals)
                .isPresent();
        if (!same) {
            printers.keep(writing, kiosk.name(), state);
            writing.journal("printer-changed", kiosk.journalName(), null, null, Map.of("state", state));
        }
        return report;
    }
}
