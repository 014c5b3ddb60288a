package org.paihao.server.appointment;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paihao.protocol.ImportedAppointments;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Writing;

/** Books a whole file of appointments, or none of it. */
public final class ImportDesk {
    private static final int MOST_NAMED = 100;

    private final Ledger ledger;
    private final AppointmentDesk desk;

    public ImportDesk(Ledger ledger, AppointmentDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    private record Fault(long line, String code, String detail) {
        Map<String, Object> facts() {
            return Map.of("line", line, "code", code);
        }
    }

    /** Imports for whoever runs the server's machine. @throws Refusal as {@link #run(Writing, Actor, String)} */
    public ImportedAppointments run(String csv) {
        Actor importer = new Actor(Actor.Kind.ADMINISTRATOR, "command-line", null);
        return withCodes(ledger.write(writing -> run(writing, importer, csv)));
    }

    /**
     * Books each line in the order of the file, as if it had been asked for alone. Every line is looked at, also behind a
     * wrong one.
     *
     * @throws Refusal 400 {@code import.wrong-lines} with line and code of each wrong one, and what
     *     {@link AppointmentFile} refuses; nothing was booked
     */
    ImportedAppointments run(Writing writing, Actor actor, String csv) throws SQLException {
        List<ImportedAppointments.Line> made = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (AppointmentFile.Line line : AppointmentFile.read(csv)) {
            try {
                String id = desk.make(writing, actor, line.request()).id();
                made.add(new ImportedAppointments.Line(line.no(), id, null));
            } catch (Refusal wrong) {
                faults.add(new Fault(line.no(), wrong.code(), wrong.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw wrong(faults);
        }
        writing.journal("appointments-imported", actor.journalName(), null, null, Map.of("count", made.size()));
        return new ImportedAppointments(made);
    }

    private static Refusal wrong(List<Fault> faults) {
        List<Fault> named = faults.subList(0, Math.min(faults.size(), MOST_NAMED));
        String words = named.stream()
                .map(fault -> "line " + fault.line() + ": " + fault.detail() + " (" + fault.code() + ")")
                .collect(Collectors.joining("; "));
        return Refusal.of(
                400,
                "import.wrong-lines",
                faults.size() + " lines are wrong, and nothing was imported: " + words,
                Map.of(
                        "count",
                        faults.size(),
                        "lines",
                        named.stream().map(Fault::facts).toList()));
    }

    /** The codes for the citizens; they are never kept with an answer. */
    ImportedAppointments withCodes(ImportedAppointments imported) {
        return new ImportedAppointments(imported.lines().stream()
                .map(line -> new ImportedAppointments.Line(line.line(), line.id(), desk.code(line.id())))
                .toList());
    }
}
