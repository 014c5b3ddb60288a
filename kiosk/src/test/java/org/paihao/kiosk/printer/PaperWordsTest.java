package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaperWordsTest {
    private static final PrinterConfig PRINTER = PrinterConfig.usual("/dev/null");

    @Test
    void aLanguageThatTheHallHasAddedIsSpokenAndItsGapsAreChinese() {
        SlipWords words = new PaperWords(
                        Map.of("za", Map.of("ahead.MM80", "Baihnaj {0,number,0} vunz", "date", "yyyy-MM-dd")))
                .in("za", Paper.MM80);
        assertThat(words.fitted("ahead", 3)).isEqualTo("Baihnaj 3 vunz");
        assertThat(words.say("alone")).isEqualTo("脱机");
    }

    @Test
    void aLanguageWithoutPaperWordsSpeaksChinese() {
        assertThat(PaperWords.builtIn().in("mn", Paper.MM80).say("alone")).isEqualTo("脱机");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ahead.MM80  | Baihnaj {0,number
            wait.MM58   | {0,number} faencung
            windows.MM80 | {1,choice,x} {0}
            date        | yyyy bb
            """)
    void whatCannotBeSaidIsToldInOneLine(String key, String text) {
        assertThatThrownBy(() -> new SlipPress(PRINTER, Map.of("za", Map.of(key, text))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the paper's text " + key + " in za cannot be used: " + text);
    }

    @Test
    void lettersThatNoPaperShowsAreRefusedAndOthersArePrinted() {
        assertThatThrownBy(() -> new SlipPress(PRINTER, Map.of("ug", Map.of("alone", "ئۇيغۇر"))))
                .hasMessageContaining("no form for ئ")
                .hasMessageContaining("printer/messages_ug.properties");
        assertThat(new SlipPress(PRINTER, Map.of("za", Map.of("alone", "Duenh"))).bytes(Slips.chinese()))
                .isNotEmpty();
    }
}
