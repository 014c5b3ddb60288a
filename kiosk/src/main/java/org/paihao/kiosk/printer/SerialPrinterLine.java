package org.paihao.kiosk.printer;

import java.time.Duration;
import java.util.concurrent.Future;
import org.paihao.serial.SerialFault;
import org.paihao.serial.SerialLine;

/** A serial line to a printer. */
final class SerialPrinterLine implements PrinterLine {
    private final SerialLine line;

    private SerialPrinterLine(SerialLine line) {
        this.line = line;
    }

    static SerialPrinterLine open(Connection.Serial at, Replies replies) throws PrinterFaultException {
        try {
            return new SerialPrinterLine(SerialLine.open("printer", at.path(), at.baud(), replies));
        } catch (SerialFault e) {
            throw new PrinterFaultException(e);
        }
    }

    @Override
    public Future<Integer> begin(byte[] bytes) {
        return line.begin(bytes);
    }

    @Override
    public void write(byte[] bytes, Future<Integer> begun, Duration patience)
            throws PrinterFaultException, InterruptedException {
        try {
            line.write(bytes, begun, patience);
        } catch (SerialFault e) {
            throw new PrinterFaultException(e);
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
