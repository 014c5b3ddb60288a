package org.paihao.kiosk.idcard;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.paihao.serial.SerialFault;
import org.paihao.serial.SerialLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SAM_V reader on a serial line: looks whether there is a card, takes it, reads it. The line is opened when first needed
 * and again after each loss. Nothing of a card is ever logged.
 */
public final class SerialCardReader implements CardReader {
    /** Usual speed of such a reader, bits per second. */
    public static final int BAUD = 115_200;

    private static final Logger LOG = LoggerFactory.getLogger(SerialCardReader.class);
    /** A card may lie badly, or a byte be disturbed, so many times. */
    private static final int ATTEMPTS = 3;

    private final String path;
    private final int baud;
    private final CardReaderTimes times;
    private SerialLine line;
    private volatile SamEar ear;
    private CardFault logged;
    private volatile boolean closed;

    /** @param path of the serial device, such as {@code /dev/ttyUSB1}; need not exist yet */
    public SerialCardReader(String path, int baud) {
        this(path, baud, CardReaderTimes.USUAL);
    }

    SerialCardReader(String path, int baud, CardReaderTimes times) {
        this.path = path;
        this.baud = baud;
        this.times = times;
    }

    @Override
    public synchronized CardAnswer read(CardTerms terms, BooleanSupplier wanted) {
        try {
            int failed = 0;
            while (wanted.getAsBoolean() && !closed) {
                Optional<CardAnswer> answer = look(terms);
                if (answer.isEmpty()) {
                    failed = 0;
                    TimeUnit.MILLISECONDS.sleep(times.pause().toMillis());
                } else if (!isWorthAnotherLook(answer.get()) || ++failed == ATTEMPTS) {
                    log(answer.get());
                    return answer.get();
                }
            }
        } catch (SerialFault e) {
            hangUp();
            CardFault fault = e.kind() == SerialFault.Kind.STUCK ? CardFault.NO_ANSWER : CardFault.LINE_LOST;
            CardAnswer answer = new CardAnswer.NotRead(fault);
            log(answer);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new CardAnswer.NotWanted();
    }

    private static boolean isWorthAnotherLook(CardAnswer answer) {
        return answer instanceof CardAnswer.NotRead not
                && (not.fault() == CardFault.CARD
                        || not.fault() == CardFault.GARBLED
                        || not.fault() == CardFault.NO_ANSWER);
    }

    /** @return empty while no card is there */
    private Optional<CardAnswer> look(CardTerms terms) throws SerialFault, InterruptedException {
        for (SamQuestion question : SamQuestion.values()) {
            Optional<SamAnswer> heard = ask(question);
            if (heard.isEmpty()) {
                return Optional.of(new CardAnswer.NotRead(silence()));
            }
            SamAnswer answer = heard.get();
            try {
                if (question == SamQuestion.FIND && answer.status() == SamAnswer.NO_CARD) {
                    return Optional.empty();
                }
                if (answer.isReaderFault()) {
                    return Optional.of(new CardAnswer.NotRead(CardFault.READER));
                }
                if (answer.status() != SamAnswer.DONE && answer.status() != SamAnswer.FOUND) {
                    return Optional.of(new CardAnswer.NotRead(CardFault.CARD));
                }
                if (question == SamQuestion.READ) {
                    return Optional.of(CardText.known(answer.data(), terms)
                            .<CardAnswer>map(known -> known)
                            .orElseGet(() -> new CardAnswer.NotRead(CardFault.OTHER_CARD)));
                }
            } finally {
                answer.wipe();
            }
        }
        throw new IllegalStateException("the last question ends the loop");
    }

    private Optional<SamAnswer> ask(SamQuestion question) throws SerialFault, InterruptedException {
        if (ear != null && ear.isLineLost()) {
            hangUp();
        }
        if (line == null) {
            ear = new SamEar();
            line = SerialLine.open("card-reader", path, baud, ear);
        }
        ear.forget();
        line.write(question.bytes(), times.chunk());
        return ear.await(question, question == SamQuestion.READ ? times.reading() : times.answer());
    }

    private CardFault silence() {
        if (ear.isLineLost()) {
            return CardFault.LINE_LOST;
        }
        return ear.heardAnything() ? CardFault.GARBLED : CardFault.NO_ANSWER;
    }

    private void hangUp() {
        if (line != null) {
            line.close();
            line = null;
            ear = null;
        }
    }

    /** A fault that goes on is said once, and once when it is over; what is the matter with a card is the visitor's. */
    private void log(CardAnswer answer) {
        boolean device = answer instanceof CardAnswer.NotRead not
                && not.fault() != CardFault.CARD
                && not.fault() != CardFault.OTHER_CARD;
        CardFault now = device ? ((CardAnswer.NotRead) answer).fault() : null;
        if (now == logged || closed) {
            return;
        }
        if (now == null) {
            LOG.info("the card reader at {} works again", path);
        } else {
            LOG.warn("the card reader at {} does not read: {}", path, now);
        }
        logged = now;
    }

    @Override
    public void close() {
        closed = true;
        SamEar asked = ear;
        if (asked != null) {
            asked.lineLost();
        }
        synchronized (this) {
            hangUp();
        }
    }
}
