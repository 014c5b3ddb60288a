package org.paihao.display.window;

import java.util.List;
import java.util.function.Consumer;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several who look at one view. */
record Together<V extends View>(List<Watcher<V>> all) implements Watcher<V> {
    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    @Override
    public void shows(V view) {
        tell(each -> each.shows(view));
    }

    @Override
    public void lost(Lost lost) {
        tell(each -> each.lost(lost));
    }

    @Override
    public void found() {
        tell(Watcher::found);
    }

    @Override
    public void refused(Refused refusal) {
        LOG.warn("the server does not let these devices in ({}): enrol them again", refusal.code());
        tell(each -> each.refused(refusal));
    }

    private void tell(Consumer<Watcher<V>> news) {
        all.forEach(news);
    }
}
