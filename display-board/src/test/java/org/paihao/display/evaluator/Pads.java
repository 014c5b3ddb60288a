package org.paihao.display.evaluator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Wire;
import org.paihao.protocol.view.PadView;
import org.paihao.protocol.view.PadView.Opening;

/**
 * Views of window 3's pad, as its server would send them, and what a pad shows of them. They stand in
 * {@code moments.json}: the tablet's page is held against the same.
 */
final class Pads {
    private static final JsonNode FILE = read();
    private static final PadView DARK = as(FILE.get("view"), PadView.class);

    static final OffsetDateTime NOW = OffsetDateTime.parse(FILE.get("now").asText());
    static final ServiceName SERVICE = as(FILE.get("service"), ServiceName.class);

    private Pads() {}

    private static JsonNode read() {
        try (InputStream file = Pads.class.getResourceAsStream("moments.json")) {
            return Wire.lenient().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T as(JsonNode node, Class<T> type) {
        return Wire.lenient().convertValue(node, type);
    }

    static List<Moment> moments() {
        return List.of(as(FILE.get("moments"), Moment[].class));
    }

    static PadView dark() {
        return DARK;
    }

    static PadView asks(String opening, int seconds) {
        return asks(opening, "A003", seconds);
    }

    static PadView asks(String opening, String number) {
        return asks(opening, number, 30);
    }

    static PadView asks(String opening, String number, int seconds) {
        return view(DARK.clerk(), new Opening(opening, number, SERVICE, NOW.plusSeconds(seconds)));
    }

    static PadView view(String clerk, Opening opening) {
        return new PadView(
                DARK.version(),
                DARK.serverTime(),
                DARK.hall(),
                DARK.window(),
                clerk,
                opening,
                DARK.reasons(),
                DARK.reasonsVersion());
    }
}
