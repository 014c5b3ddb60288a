package org.paihao.kiosk.screen;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.paihao.kiosk.flow.TicketSheet;
import org.paihao.look.Paper;

/** The paper ticket as it looks on glass: torn edge, service, the number largest of all, and what to expect. */
final class SheetView extends VBox {
    private static final double NUMBER_ROOM_MM = 222;
    private static final double HALF_MM = 110;
    private static final double WINDOWS_ROOM_MM = 120;
    /** The same where minutes stand between people and windows. */
    private static final double AHEAD_MM = 48;

    private static final double AHEAD_ROOM_MM = 33;
    private static final double MINUTES_MM = 92;
    private static final double MINUTES_ROOM_MM = 60;
    private static final double WINDOWS_BESIDE_ROOM_MM = 43;
    private static final double WINDOWS_CROWDED_ROOM_MM = 50;
    private static final double SERVICE_ROOM_MM = 205;

    private final Parts parts;
    private final StackPane pictogram = new StackPane();
    private final Label service;
    private final Label number;
    private final Label ahead;
    private final Label windows;
    private final Label minutes;
    private final VBox people;
    private final VBox duration;
    private final VBox where;
    private String drawn = "";

    SheetView(Parts parts, Wording wording) {
        this.parts = parts;
        getStyleClass().add("ticket-sheet");
        service = parts.withId("service", parts.paragraph("ticket-service"));
        number = parts.withId("number", parts.label("ticket-number"));
        HBox head = parts.row(4, pictogram, service);
        head.setAlignment(Pos.CENTER);
        HBox numberRow = new HBox(number);
        numberRow.setAlignment(Pos.CENTER);
        numberRow.getStyleClass().add("number-row");
        ahead = parts.withId("ahead", parts.label("fact"));
        windows = parts.withId("windows", parts.label("fact"));
        where = fact(wording, "ticket.windows", windows);
        where.getStyleClass().add("fact-second");
        people = fact(wording, "ticket.ahead", ahead);
        minutes = parts.withId("minutes", parts.label("fact"));
        duration = fact(wording, "ticket.minutes", minutes);
        duration.getStyleClass().add("fact-second");
        HBox facts = new HBox(people, duration, Parts.grow(where));
        facts.getStyleClass().add("facts");
        VBox sheet = Paper.sheet(head, numberRow, Paper.tearLine(), facts);
        sheet.getStyleClass().add("ticket-paper");
        double width = parts.plan().actPx();
        VBox paper = new VBox(Paper.tornEdge(parts.look().glass(), width), sheet);
        paper.getStyleClass().add("ticket-lifted");
        getChildren().add(paper);
    }

    private VBox fact(Wording wording, String key, Label value) {
        HBox line = parts.row(1.5, value, wording.label(key + ".unit", "fact-unit"));
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox fact = parts.column(0, wording.label(key, "fact-name"), line);
        fact.getStyleClass().add("fact-box");
        return fact;
    }

    private boolean fits(Label fact, double roomMm) {
        return Fit.oneLine(fact, parts.mm(roomMm), parts.type(23), parts.type(18), parts.type(14));
    }

    private boolean crowded() {
        return parts.elder() && parts.small();
    }

    private void wide(VBox fact, double millimetres) {
        fact.setMinWidth(parts.mm(millimetres));
        fact.setMaxWidth(parts.mm(millimetres));
    }

    void show(TicketSheet ticket) {
        service.setText(ticket.service());
        Fit.oneLine(service, parts.mm(SERVICE_ROOM_MM), parts.type(16), parts.type(13), parts.type(10.5));
        number.setText(ticket.number());
        double largest = !parts.small() ? 88 : parts.elder() ? 60 : parts.across() ? 74 : 88;
        Fit.oneLine(
                number,
                parts.mm(NUMBER_ROOM_MM),
                parts.type(largest),
                parts.type(Math.min(largest, 74)),
                parts.type(60),
                parts.type(48));
        ahead.setText(Integer.toString(ticket.ahead()));
        Parts.show(people, ticket.ahead() >= 0);
        // Where type takes much of the glass there is room for two facts.
        boolean beside = !ticket.minutes().isEmpty() && !crowded();
        Parts.show(duration, beside);
        wide(people, beside ? AHEAD_MM : HALF_MM);
        wide(duration, MINUTES_MM);
        minutes.setText(ticket.minutes());
        windows.setText(ticket.windows());
        boolean fits =
                fits(windows, beside ? WINDOWS_BESIDE_ROOM_MM : crowded() ? WINDOWS_CROWDED_ROOM_MM : WINDOWS_ROOM_MM);
        fits(ahead, beside ? AHEAD_ROOM_MM : WINDOWS_ROOM_MM);
        fits(minutes, MINUTES_ROOM_MM);
        // Windows that do not fit are named by the call.
        Parts.show(where, fits && !ticket.windows().isEmpty());
        if (!drawn.equals(ticket.pictogram())) {
            pictogram.getChildren().setAll(parts.pictogram(ticket.pictogram(), 20));
            drawn = ticket.pictogram();
        }
    }
}
