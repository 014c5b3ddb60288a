package org.paihao.server.journal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.JournalRow;

/** Walks the journal from its first row and computes every hash anew. */
public final class JournalCheck {
    private static final int PAGE = 1000;

    private JournalCheck() {}

    /**
     * What a check found.
     *
     * @param rows how many rows were whole
     * @param broken the first row that is not, if there is one
     */
    public record Finding(long rows, Optional<Broken> broken) {}

    /** A row that does not follow from the one before it. */
    public record Broken(long seq, String reason) {}

    public static Finding check(Database database) throws SQLException {
        byte[] hash = JournalRow.noHash();
        long seq = 0;
        while (true) {
            List<JournalRow> page = database.list(
                    "SELECT " + JournalRow.COLUMNS + " FROM journal WHERE seq > ? ORDER BY seq LIMIT " + PAGE,
                    JournalRow::of,
                    seq);
            if (page.isEmpty()) {
                return new Finding(seq, Optional.empty());
            }
            for (JournalRow row : page) {
                Optional<String> reason = wrong(row, seq, hash);
                if (reason.isPresent()) {
                    return new Finding(seq, Optional.of(new Broken(row.seq(), reason.get())));
                }
                seq = row.seq();
                hash = row.hash();
            }
        }
    }

    private static Optional<String> wrong(JournalRow row, long seqBefore, byte[] hashBefore) {
        if (row.seq() != seqBefore + 1) {
            return Optional.of("row " + (seqBefore + 1) + " is missing before it");
        }
        if (!Arrays.equals(row.hash(), row.hashAfter(hashBefore))) {
            return Optional.of("its fields or its hash were changed");
        }
        return Optional.empty();
    }
}
