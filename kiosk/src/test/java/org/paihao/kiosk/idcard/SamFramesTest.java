package org.paihao.kiosk.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes as public descriptions of the protocol print them, and everything that a line can do to them. */
final class SamFramesTest {
    private static final byte[] FOUND = hex("AAAAAA9669 0008 00009F 00000000 97");
    private static final byte[] SELECTED = hex("AAAAAA9669 000C 000090 0000000000000000 9C");
    private static final byte[] NO_CARD = hex("AAAAAA9669 0004 000080 84");

    @Test
    void theQuestionsAreThoseOfThePublicDescriptions() {
        assertThat(SamQuestion.FIND.bytes()).isEqualTo(hex("AAAAAA9669 0003 2001 22"));
        assertThat(SamQuestion.SELECT.bytes()).isEqualTo(hex("AAAAAA9669 0003 2002 21"));
        assertThat(SamQuestion.READ.bytes()).isEqualTo(hex("AAAAAA9669 0003 3001 32"));
    }

    @Test
    void wholeAnswersAreHeardOneAfterTheOther() {
        assertThat(statuses(join(FOUND, SELECTED, NO_CARD))).containsExactly(0x9F, 0x90, 0x80);
    }

    @Test
    void anAnswerThatIsCutAnywhereCostsNoneButItself() {
        byte[] card = card();
        for (int length = 1; length < card.length; length++) {
            assertThat(statuses(join(Arrays.copyOf(card, length), NO_CARD, FOUND, filled(2_500))))
                    .as("cut after %d bytes", length)
                    .containsExactly(0x80, 0x9F);
        }
    }

    @Test
    void aWrongByteAnywhereCostsNoneButThatAnswer() {
        byte[] card = card();
        for (int at = 0; at < card.length; at++) {
            byte[] wrong = card.clone();
            wrong[at] ^= 0x10;
            List<Integer> heard = statuses(join(wrong, SELECTED, FOUND, filled(2_500)));
            assertThat(heard).as("byte %d", at).containsExactly(0x90, 0x9F);
        }
    }

    @Test
    void noiseBetweenAnswersIsPassedOver() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            for (int i = 0; i < noise.length; i++) {
                // Long lengths would only be waited for; the reader is asked again then.
                noise[i] = noise[i] == 0x69 ? 0 : noise[i];
            }
            assertThat(statuses(join(noise, FOUND, noise, card(), noise, NO_CARD)))
                    .as("seed %d", seed)
                    .containsExactly(0x9F, 0x90, 0x80);
        }
    }

    @Test
    void aPreambleThatIsStutteredIsStillOne() {
        byte[] stutter = hex("AA AAAA AAAAAA AAAAAA96 AAAAAA9669 AAAAAA9669 0001");
        assertThat(statuses(join(stutter, FOUND))).containsExactly(0x9F);
    }

    @Test
    void whatWasBegunIsForgottenWhenSomethingElseIsAsked() {
        SamFrames frames = new SamFrames();
        feed(frames, Arrays.copyOf(card(), 900));
        frames.forget();
        assertThat(feed(frames, FOUND)).containsExactly(0x9F);
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextQuestions() {
        SamAnswer select = new SamAnswer(0x90, new byte[8]);
        SamAnswer read = new SamAnswer(0x90, new byte[CardText.LENGTH]);
        assertThat(SamQuestion.READ.isAnsweredBy(select)).isFalse();
        assertThat(SamQuestion.SELECT.isAnsweredBy(read)).isFalse();
        assertThat(SamQuestion.FIND.isAnsweredBy(select)).isFalse();
        assertThat(SamQuestion.READ.isAnsweredBy(new SamAnswer(0x80, new byte[0])))
                .isFalse();
        assertThat(SamQuestion.SELECT.isAnsweredBy(new SamAnswer(0x60, new byte[0])))
                .isTrue();
    }

    /** Text and picture, and the beginning of an answer in the middle of the picture. */
    private static byte[] card() {
        byte[] card = new byte[7 + 3 + 4 + 256 + 1024 + 1];
        Arrays.fill(card, (byte) 0x33);
        byte[] head = hex("AAAAAA9669 0508 000090 0100 0400");
        System.arraycopy(head, 0, card, 0, head.length);
        byte[] inside = hex("AAAAAA9669");
        System.arraycopy(inside, 0, card, 700, inside.length);
        int sum = 0;
        for (int i = 5; i < card.length - 1; i++) {
            sum ^= card[i];
        }
        card[card.length - 1] = (byte) sum;
        return card;
    }

    private static byte[] filled(int length) {
        return new byte[length];
    }

    private static List<Integer> statuses(byte[] bytes) {
        return feed(new SamFrames(), bytes);
    }

    private static List<Integer> feed(SamFrames frames, byte[] bytes) {
        List<Integer> statuses = new ArrayList<>();
        for (byte one : bytes) {
            frames.received(one).ifPresent(answer -> statuses.add(answer.status()));
        }
        return statuses;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
