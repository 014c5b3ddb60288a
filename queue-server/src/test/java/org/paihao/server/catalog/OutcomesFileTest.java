package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.server.catalog.OutcomeRule.Need;

/** A hall says how its transactions end, and which ends take which reasons. */
final class OutcomesFileTest {
    private static final String RETURNED =
            "  - {code: RETURNED, reason: possible, reasons: [papers-missing, not-here, no-such-item, withdrawn]}";

    private static Hall hall(String outcomes) {
        return HallFile.read(SampleHall.text().replaceFirst("(?s)\noutcomes:.*?\n\n", "\n" + outcomes + "\n\n"));
    }

    private static OutcomeRule rule(Hall hall, String code) {
        return hall.outcomes().stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotWrittenIsTheUsual() {
        for (Hall hall :
                List.of(hall(""), hall("outcomes: [DONE, ACCEPTED, SUPPLEMENT, RETURNED, REJECTED, ADVICE]"))) {
            assertThat(hall.outcomes()).extracting(OutcomeRule::code).isEqualTo(OutcomesFile.KNOWN);
            assertThat(rule(hall, "DONE")).isEqualTo(new OutcomeRule("DONE", Optional.empty(), Need.NONE, List.of()));
            assertThat(rule(hall, "RETURNED"))
                    .isEqualTo(new OutcomeRule("RETURNED", Optional.empty(), Need.POSSIBLE, hall.outcomeReasons()));
            assertThat(rule(hall, "REJECTED"))
                    .isEqualTo(new OutcomeRule("REJECTED", Optional.empty(), Need.NEEDED, hall.outcomeReasons()));
        }
    }

    @Test
    void aHallSaysWhichOutcomeNeedsAReasonAndWhich() {
        Hall hall = hall("""
                outcomes:
                  - ADVICE
                  - {code: SUPPLEMENT, reason: needed, reasons: [papers-missing]}
                  - {code: REJECTED, reason: none}
                  - {code: RETURNED, reason: needed}
                """);
        assertThat(hall.outcomes().get(0).code()).isEqualTo("ADVICE");
        OutcomeRule supplement = rule(hall, "SUPPLEMENT");
        assertThat(supplement.takes("papers-missing")).isTrue();
        assertThat(supplement.takes("withdrawn")).isFalse();
        assertThat(supplement.takes(null)).isFalse();
        assertThat(rule(hall, "REJECTED").takes(null)).isTrue();
        assertThat(rule(hall, "REJECTED").takes("not-here")).isFalse();
        assertThat(rule(hall, "RETURNED").reasons()).isEqualTo(hall.outcomeReasons());
    }

    @Test
    void aHallHasOutcomesOfItsOwn() {
        Hall hall = hall("""
                outcomes:
                  - DONE
                  - {code: PASSED_ON, name: {zh-CN: 上报县里, en: Sent to the county}, reason: possible, reasons: [not-here]}
                  - {code: BY_POST, name: {zh-CN: 邮寄, en: By post}}
                """);
        assertThat(hall.outcomes())
                .endsWith(
                        new OutcomeRule(
                                "PASSED_ON",
                                Optional.of(Map.of("zh-CN", "上报县里", "en", "Sent to the county")),
                                Need.POSSIBLE,
                                List.of("not-here")),
                        new OutcomeRule(
                                "BY_POST", Optional.of(Map.of("zh-CN", "邮寄", "en", "By post")), Need.NONE, List.of()));
        assertThat(hall("outcomes: [{code: BY_POST, name: {zh-CN: 邮寄, en: By post}}]")
                        .outcomes())
                .as("the usual one may be the hall's own")
                .extracting(OutcomeRule::code)
                .containsExactly("BY_POST");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [DONE, {code: MAYBE}]                                              | outcomes[1].code       | "MAYBE" is not known; write one of: DONE
            [DONE, MAYBE]                                                      | outcomes[1]            | "MAYBE" is not known; write one of: DONE, ACCEPTED, SUPPLEMENT, RETURNED, REJECTED, ADVICE, or give it a name
            [DONE, {code: MAYBE, name: Maybe}]                                 | outcomes[1].name       | takes fields: zh-CN, en
            [DONE, {code: MAYBE, name: {zh-CN: 也许}}]                         | outcomes[1].name.en    | is missing
            [DONE, {code: MAYBE, name: {en: Maybe}}]                           | outcomes[1].name.zh-CN | is missing
            [DONE, {code: MAYBE, name: {zh-CN: 也许, en: " "}}]                | outcomes[1].name.en    | is empty
            [DONE, {code: MAYBE, name: {zh-CN: 也许也许也许也许也, en: Maybe}}] | outcomes[1].name.zh-CN | has 9 characters; write at most 8
            [DONE, {code: MAYBE, name: {zh-CN: 也许, en: Perhaps next month.}}] | outcomes[1].name.en | has 19 characters; write at most 18
            [DONE, {code: maybe, name: {zh-CN: 也许, en: Maybe}}]              | outcomes[1].code       | "maybe" cannot be used; write capital letters
            [DONE, {code: M, name: {zh-CN: 也许, en: Maybe}}]                  | outcomes[1].code       | "M" cannot be used
            [DONE, {code: RETURNED, name: {zh-CN: 退, en: Back}}]              | outcomes[1].code       | every hall knows RETURNED and has words for it
            [DONE, {code: HELD, name: {zh-CN: 挂起, en: Held}}]                | outcomes[1].code       | the books write HELD where nobody finished
            [{code: MAYBE, name: {zh-CN: 甲, en: A}}, {code: MAYBE, name: {zh-CN: 乙, en: B}}] | outcomes[1].code | the outcome MAYBE is there already
            [{code: MAYBE, name: {zh-CN: 甲, en: A}, reason: needed}]          | outcomes[0]            | is the usual outcome, given by one press
            [DONE, ACCEPTED, SUPPLEMENT, RETURNED, REJECTED, ADVICE, {code: O1, name: {zh-CN: 一, en: A}}, {code: O2, name: {zh-CN: 二, en: B}}, {code: O3, name: {zh-CN: 三, en: C}}, {code: O4, name: {zh-CN: 四, en: D}}] | outcomes | has 10 outcomes; write at most 9
            [DONE, {reason: needed}]                                           | outcomes[1].code       | is missing
            [DONE, {code: DONE}]                                               | outcomes[1].code       | the outcome DONE is there already
            [DONE, {code: ADVICE, reason: maybe}]                              | outcomes[1].reason     | "maybe" is not known; write one of: needed, possible, none
            [DONE, {code: ADVICE, reason: needed, reasons: [because]}]         | outcomes[1].reasons[0] | "because" is not known; write one of: not-eligible
            [DONE, {code: ADVICE, reason: needed, reasons: [not-here, not-here]}] | outcomes[1].reasons[1] | the reason not-here is there already
            [DONE, {code: ADVICE, reason: needed, reasons: []}]                | outcomes[1].reasons    | is empty
            [DONE, {code: ADVICE, reasons: [not-here]}]                        | outcomes[1].reasons    | belongs to an outcome without a reason
            [DONE, {code: REJECTED, why: needed}]                              | outcomes[1].why        | is not known here; known are: code, name, reason, reasons
            [REJECTED, DONE]                                                   | outcomes[0]            | is the usual outcome, given by one press
            [[DONE]]                                                           | outcomes[0]            | takes a single value
            """)
    void aFaultIsToldWithLineFieldAndReason(String outcomes, String field, String reason) {
        HallFileFault fault = catchThrowableOfType(HallFileFault.class, () -> hall("outcomes: " + outcomes));
        long line = SampleHall.text()
                        .substring(0, SampleHall.text().indexOf("\noutcomes:"))
                        .lines()
                        .count()
                + 1;
        assertThat(fault.line()).isEqualTo((int) line);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.reason()).contains(reason);
    }

    @Test
    void aReasonThatTheHallLeftOutIsUnknownToItsOutcomes() {
        assertThat(SampleHall.text()).contains(RETURNED);
        HallFileFault fault = catchThrowableOfType(
                HallFileFault.class,
                () -> HallFile.read(SampleHall.text()
                        .replaceFirst(
                                "(?m)^outcomeReasons:.*$", "outcomeReasons: [not-eligible, not-here, no-such-item]")));
        assertThat(fault).hasMessageContaining("outcomes[3].reasons[0]").hasMessageContaining("papers-missing");
    }
}
