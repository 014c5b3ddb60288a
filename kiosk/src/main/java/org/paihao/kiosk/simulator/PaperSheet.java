package org.paihao.kiosk.simulator;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.paihao.kiosk.printer.InkFont;

/** The paper of one ticket as it comes out: dots of 203 dpi, and what a person reads on it. */
final class PaperSheet {
    private static final int LETTER = DotFont.HEIGHT;
    private static final int OWN_SPACING = 30;
    private static final int TOP = 10;
    private static final int BOTTOM = 14;
    private static final int LONGEST = 4_000;
    private static final QrCode.Ecc[] LEVELS = {QrCode.Ecc.LOW, QrCode.Ecc.MEDIUM, QrCode.Ecc.QUARTILE, QrCode.Ecc.HIGH
    };

    /** A character in the line that is being set. */
    private record Cell(int character, int width, int wide, int high, boolean bold) {}

    private final DotFont font;
    private final int width;
    private final BufferedImage paper;
    private final Graphics2D ink;
    private final List<Cell> line = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int y = TOP;
    private int linesPrinted;
    private boolean bold;
    private int wide = 1;
    private int high = 1;
    private int align;
    private int spacing = OWN_SPACING;
    private int qrModule = 3;
    private int qrLevel;
    private byte[] qrData = {};
    private String largest = "";
    private int largestSize;

    /** @param width dots across */
    PaperSheet(int width, DotFont font) {
        this.width = width;
        this.font = font;
        this.paper = new BufferedImage(width, LONGEST, BufferedImage.TYPE_BYTE_BINARY);
        this.ink = paper.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, LONGEST);
        ink.setColor(Color.BLACK);
    }

    void print(Command command) {
        if (command instanceof Command.Letter letter) {
            set(letter.character());
        } else if (command instanceof Command.Move move) {
            move(move.fromLeft() ? move.dots() - lineWidth() : move.dots());
        } else if (command instanceof Command.LineFeed) {
            endLine();
        } else if (command instanceof Command.FeedDots feed) {
            feed(feed.dots());
        } else if (command instanceof Command.FeedLines feed) {
            feed(feed.lines() * spacing);
        } else if (command instanceof Command.Raster raster) {
            print(raster);
        } else if (command instanceof Command.Strip strip) {
            print(strip);
        } else if (command instanceof Command.QrPrint) {
            printQr();
        } else {
            style(command);
        }
    }

    /** Lines and pictures on it so far. */
    int linesPrinted() {
        return linesPrinted;
    }

    String text() {
        return text.toString();
    }

    /** The line in the largest letters: on a ticket, its number. */
    String largest() {
        return largest;
    }

    BufferedImage picture() {
        return paper.getSubimage(0, 0, width, Math.min(y + BOTTOM, LONGEST));
    }

    private void style(Command command) {
        if (command instanceof Command.Bold change) {
            bold = change.on();
        } else if (command instanceof Command.Size size) {
            wide = size.wide();
            high = size.high();
        } else if (command instanceof Command.Align change) {
            align = change.side();
        } else if (command instanceof Command.LineSpacing change) {
            spacing = change.dots() < 0 ? OWN_SPACING : change.dots();
        } else if (command instanceof Command.QrModule module) {
            qrModule = module.dots();
        } else if (command instanceof Command.QrLevel level) {
            qrLevel = level.level();
        } else if (command instanceof Command.QrStore store) {
            qrData = store.data();
        } else if (command instanceof Command.Reset) {
            reset();
        }
    }

    private void reset() {
        line.clear();
        bold = false;
        wide = 1;
        high = 1;
        align = 0;
        spacing = OWN_SPACING;
    }

    private void set(int character) {
        Cell cell = new Cell(character, DotFont.width(character) * wide, wide, high, bold);
        if (lineWidth() + cell.width() > width) {
            endLine();
        }
        line.add(cell);
    }

    /** White between two letters; a move to the left is not made, nothing in a ticket needs it. */
    private void move(int dots) {
        if (dots > 0) {
            line.add(new Cell(' ', dots, 1, 1, false));
        }
    }

    private int lineWidth() {
        return line.stream().mapToInt(Cell::width).sum();
    }

    private void endLine() {
        int tallest = line.stream().mapToInt(Cell::high).max().orElse(0) * LETTER;
        int x = left(lineWidth());
        StringBuilder words = new StringBuilder();
        for (Cell cell : line) {
            draw(cell, x, y + tallest - cell.high() * LETTER);
            x += cell.width();
            words.appendCodePoint(cell.character());
        }
        if (tallest > largestSize && !words.toString().isBlank()) {
            largestSize = tallest;
            largest = words.toString();
        }
        if (!words.toString().isBlank()) {
            linesPrinted++;
        }
        text.append(words).append('\n');
        line.clear();
        y = Math.min(LONGEST, y + Math.max(spacing, tallest));
    }

    private void draw(Cell cell, int left, int top) {
        BufferedImage shape = font.letter(cell.character(), cell.bold());
        for (int row = 0; row < LETTER; row++) {
            for (int column = 0; column < shape.getWidth(); column++) {
                if (InkFont.isInk(shape, column, row)) {
                    ink.fillRect(left + column * cell.wide(), top + row * cell.high(), cell.wide(), cell.high());
                }
            }
        }
    }

    private void feed(int dots) {
        if (!line.isEmpty()) {
            endLine();
        }
        y = Math.min(LONGEST, y + dots);
    }

    private void print(Command.Raster raster) {
        int across = raster.bytesAcross() * 8 * raster.wide();
        int rows = raster.rows() * raster.high();
        int left = left(across);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < across; column++) {
                int dot = column / raster.wide();
                int eight = raster.dots()[row / raster.high() * raster.bytesAcross() + dot / 8];
                burn((eight >> 7 - dot % 8 & 1) == 1, left + column, y + row);
            }
        }
        endPicture(across, rows);
    }

    private void print(Command.Strip strip) {
        int deep = strip.rows() / 8;
        int across = strip.columns().length / deep;
        for (int column = 0; column < across; column++) {
            for (int row = 0; row < strip.rows(); row++) {
                int eight = strip.columns()[column * deep + row / 8];
                burn((eight >> 7 - row % 8 & 1) == 1, left(across) + column, y + row);
            }
        }
        endPicture(across, strip.rows());
    }

    private void burn(boolean on, int x, int row) {
        if (on && x < width) {
            ink.fillRect(x, row, 1, 1);
        }
    }

    private void endPicture(int across, int rows) {
        linesPrinted++;
        text.append("[picture ").append(across).append('x').append(rows).append("]\n");
        y = Math.min(LONGEST, y + rows);
    }

    private void printQr() {
        QrCode code = QrCode.encodeSegments(
                List.of(QrSegment.makeBytes(qrData)),
                LEVELS[qrLevel],
                QrCode.MIN_VERSION,
                QrCode.MAX_VERSION,
                -1,
                false);
        int left = left(code.size * qrModule);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    ink.fillRect(left + column * qrModule, y + row * qrModule, qrModule, qrModule);
                }
            }
        }
        linesPrinted++;
        text.append("[QR ")
                .append(new String(qrData, StandardCharsets.US_ASCII))
                .append("]\n");
        y = Math.min(LONGEST, y + code.size * qrModule);
    }

    private int left(int wideness) {
        return Math.max(
                0,
                switch (align) {
                    case 1 -> (width - wideness) / 2;
                    case 2 -> width - wideness;
                    default -> 0;
                });
    }
}
