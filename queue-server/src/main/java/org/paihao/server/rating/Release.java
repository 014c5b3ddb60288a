package org.paihao.server.rating;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the boxes of past days into ratings that know neither ticket nor day, at each day's close and at each start.
 * Opened in random order inside the close's own transaction; afterwards the files are cleaned and the day's key is
 * destroyed. What was interrupted on the way is finished the next time: the key that is still there is the sign. Lives
 * on the writer's thread.
 */
public final class Release {
    private static final Logger LOG = LoggerFactory.getLogger(Release.class);

    private final DayKeys keys;
    private final Shuffle shuffle;
    private final Cleaning cleaning;
    private final Random random;
    private final BoxStore boxes = new BoxStore();
    private final Set<LocalDate> told = new HashSet<>();

    public Release(DayKeys keys) {
        this(keys, new SecureRandom());
    }

    private Release(DayKeys keys, SecureRandom random) {
        this(keys, opened -> Collections.shuffle(opened, random), new Vacuum(), random);
    }

    Release(DayKeys keys, Shuffle shuffle, Cleaning cleaning, Random random) {
        this.keys = keys;
        this.shuffle = shuffle;
        this.cleaning = cleaning;
        this.random = random;
    }

    private record Opened(String month, Rating rating) {}

    /** Releases what the days before the writing's own have left; nothing is done where nothing is left. */
    public void due(Writing writing) throws SQLException {
        LocalDate today = writing.day();
        List<Opened> opened = empty(writing, boxes.before(writing.database(), today));
        shuffle.shuffle(opened);
        for (Opened one : opened) {
            byte[] id = new byte[Box.ID];
            random.nextBytes(id);
            boxes.release(writing, id, one.month(), one.rating());
        }
        if (!opened.isEmpty()) {
            writing.journal("ratings-released", "hall", null, null, Map.of("count", opened.size()));
        }
        writing.afterwards(database -> finish(database, today));
    }

    /** Opens what can be opened, and removes it in an order of its own: that of the boxes' ids. */
    private List<Opened> empty(Writing writing, List<Box> closed) throws SQLException {
        List<Opened> opened = new ArrayList<>();
        Map<LocalDate, Optional<DayKey>> found = new HashMap<>();
        for (Box box : closed) {
            Optional<DayKey> key = found.computeIfAbsent(box.day(), this::key);
            if (key.isPresent()) {
                try {
                    Rating rating = Rating.of(key.get().open(box.id(), box.cipher()));
                    // The month of the box's day, not of the transaction: else the first night of a month would
                    // single out a rating that was given after midnight.
                    opened.add(new Opened(YearMonth.from(box.day()).toString(), rating));
                    boxes.delete(writing, box);
                } catch (BoxClosed e) {
                    tell(box.day(), e);
                }
            }
        }
        return opened;
    }

    private Optional<DayKey> key(LocalDate day) {
        try {
            return Optional.of(keys.find(day));
        } catch (BoxClosed e) {
            tell(day, e);
            return Optional.empty();
        }
    }

    private void tell(LocalDate day, BoxClosed why) {
        if (told.add(day)) {
            LOG.error(
                    "ratings of {} stay sealed: {}; put {} back and start the server again",
                    day,
                    why.getMessage(),
                    keys.file(day));
        }
    }

    private void finish(Database database, LocalDate today) throws SQLException {
        List<LocalDate> over = new ArrayList<>(keys.before(today));
        if (over.isEmpty()) {
            return;
        }
        cleaning.clean(database);
        over.removeAll(boxes.daysBefore(database, today));
        over.forEach(keys::destroy);
    }
}
