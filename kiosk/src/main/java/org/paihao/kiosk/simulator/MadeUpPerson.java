package org.paihao.kiosk.simulator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/**
 * Somebody who does not exist, with a card: the region of the number, 990101, is none, and the name says what it is.
 *
 * @param name at most 15 characters
 * @param serial 1 to 999, the number's part that tells people of one birthday apart
 */
public record MadeUpPerson(String name, LocalDate born, int serial) {
    private static final String REGION = "990101";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int TEXT_BYTES = 256;
    private static final int PICTURE_BYTES = 1_024;

    /** Of that age on that day, the birthday being that day. */
    public static MadeUpPerson ofAge(int years, LocalDate day, int serial) {
        return new MadeUpPerson("样张" + years, day.minusYears(years), serial);
    }

    /** The number of the card, with its check digit. */
    public String number() {
        String digits = REGION + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + CHECK.charAt(sum % CHECK.length());
    }

    /** What a reader says of the card: two lengths, the text in its fixed fields, and a picture that shows nobody. */
    byte[] content() {
        StringBuilder text = new StringBuilder(TEXT_BYTES / 2);
        field(text, name, 15);
        field(text, serial % 2 == 1 ? "1" : "2", 1);
        field(text, "01", 2);
        field(text, born.format(DateTimeFormatter.BASIC_ISO_DATE), 8);
        field(text, "无此县样张镇虚构村" + serial + "号", 35);
        field(text, number(), 18);
        field(text, "无此县公安局", 15);
        field(text, "20200101", 8);
        field(text, "长期", 8);
        field(text, "", 18);
        byte[] content = new byte[4 + TEXT_BYTES + PICTURE_BYTES];
        content[0] = (byte) (TEXT_BYTES >> 8);
        content[2] = (byte) (PICTURE_BYTES >> 8);
        System.arraycopy(text.toString().getBytes(StandardCharsets.UTF_16LE), 0, content, 4, TEXT_BYTES);
        // Grey that now and then looks like the beginning of an answer.
        Arrays.fill(content, 4 + TEXT_BYTES, content.length, (byte) 0xAA);
        for (int i = 4 + TEXT_BYTES + 5; i < content.length; i += 50) {
            content[i] = (byte) 0x96;
            content[i + 1] = 0x69;
        }
        return content;
    }

    private static void field(StringBuilder text, String value, int characters) {
        text.append(value, 0, Math.min(value.length(), characters));
        text.append(" ".repeat(characters - Math.min(value.length(), characters)));
    }
}
