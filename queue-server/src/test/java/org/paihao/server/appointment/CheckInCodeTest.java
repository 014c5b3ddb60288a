package org.paihao.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paihao.server.secret.HallKey;

/** A code is said over the telephone and typed by unsure fingers. */
final class CheckInCodeTest {
    private final CheckInCode codes = new CheckInCode(new HallKey(new byte[HallKey.LENGTH]));

    @Test
    void eachWrongDigitIsFoundAndMostNeighboursThatChangedPlaces() {
        int swapped = 0;
        int found = 0;
        for (int i = 0; i < 200; i++) {
            String code = codes.of("appointment-" + i);
            assertThat(CheckInCode.typed(code)).hasValue(code);
            for (int at = 0; at < code.length(); at++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit != code.charAt(at)) {
                        assertThat(CheckInCode.typed(code.substring(0, at) + digit + code.substring(at + 1)))
                                .isEmpty();
                    }
                }
                if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
                    swapped++;
                    String wrong =
                            code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
                    found += CheckInCode.typed(wrong).isEmpty() ? 1 : 0;
                }
            }
        }
        assertThat(found).as("of %d", swapped).isGreaterThan(swapped * 95 / 100);
    }

    @Test
    void codesAreDrawnFromTheWholeRange() {
        Set<String> all = new HashSet<>();
        int[] digits = new int[10];
        for (int i = 0; i < 2000; i++) {
            String code = codes.of("appointment-" + i);
            all.add(code);
            code.chars().forEach(digit -> digits[digit - '0']++);
        }
        assertThat(all).hasSize(2000);
        for (int count : digits) {
            assertThat(count).isBetween(1800, 2200);
        }
    }

    @Test
    void blanksAndWideDigitsDoNotMatter() {
        String code = codes.of("one");
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        assertThat(CheckInCode.typed(" " + code.substring(0, 3) + " - " + code.substring(3)))
                .hasValue(code);
        assertThat(CheckInCode.typed(wide.toString())).hasValue(code);
        assertThat(CheckInCode.typed("")).isEmpty();
        assertThat(CheckInCode.typed("1".repeat(5000))).isEmpty();
    }
}
