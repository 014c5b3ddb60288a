package org.paihao.display.window;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Wire;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.protocol.view.PadView;

/** Views of window 3, with the little in them that its devices look at. */
final class Views {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

    private Views() {}

    static ConsoleView idle() {
        return console("OPEN", null, null);
    }

    /** @param ticket its state, or null while nobody is here */
    static ConsoleView console(String window, String ticket, Integer substitute) {
        Map<String, Object> state = new java.util.HashMap<>(Map.of("no", 3, "state", window, "turn", 7));
        state.put("substitute", substitute);
        Map<String, Object> view = new java.util.HashMap<>(Map.of("window", state, "outcomes", List.of("DONE")));
        view.put("pauseReasons", List.of("meal"));
        view.put("ticket", ticket == null ? null : Map.of("id", "t1", "number", "A003", "state", ticket));
        return Wire.lenient().convertValue(view, ConsoleView.class);
    }

    static PadView pad(String opening) {
        ServiceName service = new ServiceName("shebao-yibao", "A", Map.of("zh-CN", "社保医保"));
        PadView.Opening asked =
                opening == null ? null : new PadView.Opening(opening, "A003", service, NOW.plusSeconds(30));
        return new PadView(null, NOW, null, 3, "王小满", asked, List.of(), "1");
    }
}
