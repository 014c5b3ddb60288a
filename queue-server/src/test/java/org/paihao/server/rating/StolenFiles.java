package org.paihao.server.rating;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A database and its WAL as a thief reads them: byte by byte, page after page (those of the free list too), frame after
 * frame, without SQLite. Where a row lies within its page says when it was written: new ones are laid below the older.
 */
final class StolenFiles {
    private static final int DATABASE_HEADER = 100;
    private static final int WAL_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int INTERIOR_INDEX = 2;
    private static final int LEAF_INDEX = 10;
    private static final int LEAF_TABLE = 13;

    private final byte[] database;
    private final byte[] wal;
    private final int pageSize;

    /** A page as it stood at some time. */
    private record Image(long number, byte[] bytes) {}

    /**
     * A row that was found.
     *
     * @param image counts the images of pages: those of the database first, then those of the WAL in their order
     * @param page number of the page
     * @param offset where in the page
     */
    record Row(int image, long page, int offset, List<Object> columns) {
        byte[] blob(int column) {
            return (byte[]) columns.get(column);
        }
    }

    StolenFiles(Path folder) throws IOException {
        database = Files.readAllBytes(folder.resolve("hall.db"));
        Path walFile = folder.resolve("hall.db-wal");
        wal = Files.exists(walFile) ? Files.readAllBytes(walFile) : new byte[0];
        pageSize = ByteBuffer.wrap(database).getShort(16);
    }

    boolean contains(byte[] wanted) {
        return contains(database, wanted) || contains(wal, wanted);
    }

    boolean contains(String wanted) {
        return contains(wanted.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean contains(byte[] all, byte[] wanted) {
        for (int at = 0; at <= all.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && all[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** Every sealed box in every image of a page. */
    List<Row> boxes() {
        return rows().stream()
                .filter(row -> row.columns().size() == 3
                        && row.columns().get(0) instanceof byte[] id
                        && id.length == Box.ID
                        && row.columns().get(2) instanceof byte[])
                .toList();
    }

    /** The released ratings in the latest image of each page. */
    List<Row> ratings() {
        Map<Long, Integer> latest = new LinkedHashMap<>();
        List<Image> images = images();
        for (int i = 0; i < images.size(); i++) {
            latest.put(images.get(i).number(), i);
        }
        return rows().stream()
                .filter(row -> latest.get(row.page()) == row.image())
                .filter(row -> row.columns().size() == 8
                        && row.columns().get(0) instanceof byte[]
                        && row.columns().get(1) instanceof String month
                        && month.matches("\\d{4}-\\d{2}"))
                .toList();
    }

    private List<Image> images() {
        List<Image> images = new ArrayList<>();
        for (int at = 0; at + pageSize <= database.length; at += pageSize) {
            images.add(new Image(at / pageSize + 1, cut(database, at)));
        }
        for (int at = WAL_HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
            images.add(new Image(ByteBuffer.wrap(wal).getInt(at), cut(wal, at + FRAME_HEADER)));
        }
        return images;
    }

    private byte[] cut(byte[] all, int at) {
        return java.util.Arrays.copyOfRange(all, at, at + pageSize);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<Image> images = images();
        for (int i = 0; i < images.size(); i++) {
            readPage(i, images.get(i), rows);
        }
        return rows;
    }

    private void readPage(int index, Image image, List<Row> rows) {
        ByteBuffer page = ByteBuffer.wrap(image.bytes());
        int header = image.number() == 1 ? DATABASE_HEADER : 0;
        int type = page.get(header);
        if (type != INTERIOR_INDEX && type != LEAF_INDEX && type != LEAF_TABLE) {
            return;
        }
        int pointers = header + (type == INTERIOR_INDEX ? 12 : 8);
        int count = page.getShort(header + 3);
        for (int i = 0; i < count; i++) {
            int offset = page.getShort(pointers + 2 * i);
            page.position(offset + (type == INTERIOR_INDEX ? 4 : 0));
            long length = varint(page);
            if (type == LEAF_TABLE) {
                varint(page);
            }
            if (length <= pageSize / 4 && length <= page.remaining()) {
                rows.add(new Row(index, image.number(), offset, record(page.slice())));
            }
        }
    }

    private static List<Object> record(ByteBuffer record) {
        int end = (int) varint(record);
        List<Long> types = new ArrayList<>();
        while (record.position() < end) {
            types.add(varint(record));
        }
        List<Object> values = new ArrayList<>();
        for (long type : types) {
            values.add(type == 0 ? "" : value(type, record));
        }
        return values;
    }

    private static Object value(long type, ByteBuffer record) {
        if (type >= 12) {
            byte[] bytes = new byte[(int) (type - 12) / 2];
            record.get(bytes);
            return type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
        }
        int length = List.of(0, 1, 2, 3, 4, 6, 8, 8, 0, 0).get((int) type);
        long number = type == 9 ? 1 : 0;
        for (int i = 0; i < length; i++) {
            number = i == 0 ? record.get() : number << 8 | record.get() & 0xFF;
        }
        return number;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = bytes.get();
            value = value << 7 | next & 0x7F;
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | bytes.get() & 0xFF;
    }
}
