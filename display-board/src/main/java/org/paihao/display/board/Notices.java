package org.paihao.display.board;

import java.util.ArrayList;
import java.util.List;
import org.paihao.look.Words;
import org.paihao.protocol.DayKind;
import org.paihao.protocol.view.BoardView;
import org.paihao.protocol.view.BoardView.Paused;
import org.paihao.protocol.view.Post;

/** What the hall is told besides calls: windows that pause and who stands in, and what is special today. */
final class Notices {
    private final Words words;

    Notices(Words words) {
        this.words = words;
    }

    /** One sentence for each window that pauses, then the day's. */
    List<String> of(BoardView view) {
        List<String> notices = new ArrayList<>();
        view.paused().forEach(window -> notices.add(paused(window, view.posts())));
        BoardView.Day day = view.day();
        if (day.text() != null) {
            notices.add(words.language().choose(day.text()));
        } else if (day.name() != null) {
            notices.add(words.text("day.named", "name", words.language().choose(day.name())));
        } else if (day.kind() != DayKind.ORDINARY) {
            notices.add(words.text("day." + day.kind()));
        }
        return notices;
    }

    private String paused(Paused window, List<Post> posts) {
        if (window.substitute() == null) {
            return words.text("paused", "window", window.window());
        }
        return posts.stream()
                .flatMap(post -> post.people().stream())
                .filter(person -> person.serves() && person.windows().contains(window.substitute()))
                .findFirst()
                .map(person -> words.text(
                        "paused.person",
                        "window",
                        window.window(),
                        "substitute",
                        window.substitute(),
                        "name",
                        person.name()))
                .orElseGet(() ->
                        words.text("paused.substitute", "window", window.window(), "substitute", window.substitute()));
    }
}
