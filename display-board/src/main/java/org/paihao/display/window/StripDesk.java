package org.paihao.display.window;

import org.paihao.look.Words;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Window;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.ConsoleView;

/** What the strip above the window says. While the server is away it keeps what it said last, as the board does. */
final class StripDesk implements Watcher<ConsoleView> {
    private final Strip strip;
    private final Words words;

    StripDesk(Strip strip, Words words) {
        this.strip = strip;
        this.words = words;
    }

    @Override
    public void shows(ConsoleView view) {
        strip.show(text(view, words));
    }

    static String text(ConsoleView view, Words words) {
        Window window = view.window();
        if (view.ticket() != null) {
            String key = view.ticket().state() == TicketState.CALLED ? "call" : "serving";
            return words.text(key, "number", view.ticket().number());
        }
        return switch (window.state()) {
            case OPEN -> words.text("free");
            case CLOSED -> words.text("closed");
            case PAUSED ->
                window.substitute() == null
                        ? words.text("paused")
                        : words.text("paused.to", "window", window.substitute());
        };
    }
}
