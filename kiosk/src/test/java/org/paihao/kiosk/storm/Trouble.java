package org.paihao.kiosk.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.paihao.kiosk.simulator.PrinterSimulator;

/** What can happen to a printer, and how it is mended. */
public enum Trouble {
    PAPER_OUT("paper-out") {
        @Override
        public void happen(PrinterSimulator printer) {
            printer.paperOut();
        }

        @Override
        public void mend(PrinterSimulator printer) {
            printer.reload();
        }
    },
    COVER_OPEN("cover-open") {
        @Override
        public void happen(PrinterSimulator printer) {
            printer.openCover();
        }

        @Override
        public void mend(PrinterSimulator printer) {
            printer.closeCover();
        }
    },
    CUTTER("cutter") {
        @Override
        public void happen(PrinterSimulator printer) {
            printer.jamCutter();
        }

        @Override
        public void mend(PrinterSimulator printer) {
            printer.freeCutter();
        }
    },
    /** Without power: the buffer is gone, nobody answers. */
    SILENT("no-answer") {
        @Override
        public void happen(PrinterSimulator printer) {
            printer.switchOff();
        }

        @Override
        public void mend(PrinterSimulator printer) {
            printer.switchOn();
        }
    },
    /** Stops taking bytes, and goes on with what it has when it takes them again. */
    HANGING("no-answer") {
        @Override
        public void happen(PrinterSimulator printer) {
            printer.stallAfter(0);
        }

        @Override
        public void mend(PrinterSimulator printer) {
            printer.unstall();
        }
    },
    LINE_LOST("line-lost") {
        @Override
        public void happen(PrinterSimulator printer) {
            printer.unplug();
        }

        @Override
        public void mend(PrinterSimulator printer) {
            try {
                printer.plugIn();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private final String state;

    Trouble(String state) {
        this.state = state;
    }

    /** The code by which the kiosk reports it. */
    String state() {
        return state;
    }

    public abstract void happen(PrinterSimulator printer);

    public abstract void mend(PrinterSimulator printer);
}
