package org.paihao.display;

import java.util.concurrent.Executor;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.View;

/** Hands what a view says over to the screen's own thread, in order. */
public class ScreenWatcher<V extends View> implements Watcher<V> {
    private final Executor screen;
    private final Watcher<V> model;

    /** @param screen runs on the toolkit's thread, such as {@code Platform::runLater} */
    public ScreenWatcher(Executor screen, Watcher<V> model) {
        this.screen = screen;
        this.model = model;
    }

    @Override
    public void shows(V view) {
        screen.execute(() -> model.shows(view));
    }

    @Override
    public void lost(Lost lost) {
        screen.execute(() -> model.lost(lost));
    }

    @Override
    public void found() {
        screen.execute(model::found);
    }

    @Override
    public void refused(Refused refusal) {
        screen.execute(() -> model.refused(refusal));
    }
}
