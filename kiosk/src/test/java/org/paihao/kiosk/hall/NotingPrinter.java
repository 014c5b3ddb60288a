package org.paihao.kiosk.hall;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterStatus;

/** A printer that notes in which order it was asked for what, but for how it is. */
final class NotingPrinter implements Printer {
    private final Printer printer;
    private final List<String> notes = new CopyOnWriteArrayList<>();

    NotingPrinter(Printer printer) {
        this.printer = printer;
    }

    List<String> notes() {
        return notes;
    }

    @Override
    public void expect() {
        notes.add("expect");
        printer.expect();
    }

    @Override
    public PrintAnswer print(byte[] slip) {
        notes.add("print");
        return printer.print(slip);
    }

    @Override
    public PrinterStatus status() {
        return printer.status();
    }

    @Override
    public void close() {
        printer.close();
    }
}
