package org.paihao.server.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paihao.server.secret.HallKey;

class SlipCodeTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final HallKey KEY = key(1);

    private static HallKey key(int of) {
        byte[] bytes = new byte[HallKey.LENGTH];
        Arrays.fill(bytes, (byte) of);
        return new HallKey(bytes);
    }

    @Test
    void aSlipHasOneCodeAndAnotherHallAnother() {
        String code = SlipCode.of(KEY, "slip");
        assertThat(code).hasSize(10).matches("[2-9A-HJKMNP-Z]{10}").isEqualTo(SlipCode.of(KEY, "slip"));
        assertThat(SlipCode.of(key(2), "slip")).isNotEqualTo(code);
        assertThat(SlipCode.hash(key(2), code)).isNotEqualTo(SlipCode.hash(KEY, code));
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        String code = SlipCode.of(KEY, "slip");
        String typed = " " + code.substring(0, 5).toLowerCase(java.util.Locale.ROOT) + " - " + code.substring(5) + "\t";
        assertThat(SlipCode.read(typed)).contains(code);
        assertThat(SlipCode.read("")).isEmpty();
        assertThat(SlipCode.read(code + "2")).isEmpty();
        assertThat(SlipCode.read(code.replace(code.charAt(0), '0'))).isEmpty();
    }

    @Test
    void everyWrongCharacterAndEveryTwoThatWereExchangedAreFound() {
        for (int slip = 0; slip < 50; slip++) {
            String code = SlipCode.of(KEY, "slip-" + slip);
            for (int i = 0; i < code.length(); i++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != code.charAt(i)) {
                        assertThat(SlipCode.read(code.substring(0, i) + other + code.substring(i + 1)))
                                .isEmpty();
                    }
                }
                for (int j = i + 1; j < code.length(); j++) {
                    char[] exchanged = code.toCharArray();
                    exchanged[i] = code.charAt(j);
                    exchanged[j] = code.charAt(i);
                    boolean same = code.charAt(i) == code.charAt(j);
                    assertThat(SlipCode.read(new String(exchanged)).isPresent()).isEqualTo(same);
                }
            }
        }
    }

    @Test
    void tenThousandSlipsHaveTenThousandCodesThatUseEveryCharacter() {
        Set<String> codes = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int slip = 0; slip < 10_000; slip++) {
            String code = SlipCode.of(KEY, "slip-" + slip);
            codes.add(code);
            code.chars().forEach(characters::add);
        }
        assertThat(codes).hasSize(10_000);
        assertThat(characters).hasSize(ALPHABET.length());
    }
}
