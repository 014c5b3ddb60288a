package org.paihao.display.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.look.Language;
import org.paihao.look.Words;
import org.paihao.protocol.Problem;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Refused;

/**
 * What the pad shows and sends at each moment of {@code moments.json}. A step lets so many seconds pass, then does one
 * thing; what else it names must be so then, and of the face only the parts that it names.
 */
class PadViewModelTest {
    private record Sent(String opening, int level, List<String> reasons, double patience) {}

    private final List<Sent> sent = new ArrayList<>();
    private final List<Consumer<Answer>> answers = new ArrayList<>();
    private long nanos = 0;
    private PadViewModel pad;

    @BeforeEach
    void switchOn() {
        pad = new PadViewModel(
                3,
                Words.of(PadProgram.class, Language.ZH_CN),
                (opening, level, reasons, patience, answered) -> {
                    sent.add(new Sent(opening, level, reasons, patience.toMillis() / 1000.0));
                    answers.add(answered);
                },
                until -> Duration.between(Pads.NOW, until).minusNanos(nanos),
                () -> nanos);
    }

    static List<Moment> moments() {
        return Pads.moments();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void thePadDoesWhatTheTableSays(Moment moment) {
        int steps = 0;
        for (JsonNode step : moment.steps()) {
            passes(step.path("after").asDouble());
            happens(step);
            String place = moment + ", step " + ++steps + " " + step;
            now().properties().forEach(one -> {
                if (step.has(one.getKey())) {
                    assertNames(place, step.get(one.getKey()), one.getValue());
                }
            });
        }
    }

    private void passes(double seconds) {
        for (int tenth = 0; tenth < Math.round(seconds * 10); tenth++) {
            nanos += 100_000_000L;
            pad.tick();
        }
    }

    private void happens(JsonNode step) {
        if (step.has("shows")) {
            JsonNode asked = step.get("shows");
            pad.shows(
                    asked.isNull()
                            ? Pads.dark()
                            : Pads.asks(
                                    asked.get("id").asText(),
                                    asked.get("number").asText(),
                                    asked.get("seconds").asInt()));
        } else if (step.has("level")) {
            pad.touchLevel(step.get("level").asInt());
        } else if (step.has("reason")) {
            pad.touchReason(step.get("reason").asText());
        } else if (step.has("back")) {
            pad.touchBack();
        } else if (step.has("skip")) {
            pad.touchSkip();
        } else if (step.has("answers")) {
            answers.get(step.at("/answers/nth").asInt())
                    .accept(Answer.valueOf(step.at("/answers/answer").asText()));
        } else if (step.has("lost")) {
            pad.lost(new Lost(Instant.EPOCH, Pads.NOW));
        } else if (step.has("found")) {
            pad.found();
        } else if (step.has("refused")) {
            pad.refused(new Refused(new Problem(null, null, 401, "access.unknown", null, null)));
        }
    }

    private ObjectNode now() {
        PadFace face = pad.faceProperty().get();
        ObjectNode now = Wire.lenient().createObjectNode();
        now.put("secondsLeft", pad.secondsLeftProperty().get());
        now.put("touchable", pad.touchableProperty().get());
        now.put("sending", pad.sendingProperty().get());
        now.set(
                "face",
                ((ObjectNode) Wire.lenient().valueToTree(face))
                        .put("kind", face.getClass().getSimpleName()));
        return now.set("sent", Wire.lenient().valueToTree(sent));
    }

    /** Whether all that is named is there; lists have just as many members. */
    private static void assertNames(String place, JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            wanted.properties().forEach(one -> assertNames(place, one.getValue(), found.path(one.getKey())));
        } else if (wanted.isArray()) {
            assertThat(found).as(place).hasSameSizeAs(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                assertNames(place, wanted.get(i), found.get(i));
            }
        } else if (wanted.isNumber()) {
            assertThat(found.asDouble()).as(place).isCloseTo(wanted.asDouble(), within(0.35));
        } else {
            assertThat(found).as(place).isEqualTo(wanted);
        }
    }
}
