package org.paihao.protocol.view;

/**
 * Which state of the hall a view shows. Within an epoch it only rises: first by the journal, then by the tick (changes
 * that time alone makes). Starting the server writes a journal row, so a tick may begin anew.
 *
 * @param epoch renewed when a backup is restored; another epoch replaces whatever was shown
 */
public record Version(String epoch, long seq, long tick) {
    /** Whether a screen that shows {@code shown} (or nothing: null) may show this instead. */
    public boolean replaces(Version shown) {
        return shown == null || !epoch.equals(shown.epoch) || seq > shown.seq || seq == shown.seq && tick >= shown.tick;
    }
}
