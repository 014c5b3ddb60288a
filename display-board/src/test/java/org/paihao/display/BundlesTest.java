package org.paihao.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.display.board.BoardProgram;
import org.paihao.display.evaluator.PadProgram;
import org.paihao.display.window.WindowProgram;
import org.paihao.look.Language;
import org.paihao.look.Words;

class BundlesTest {
    @ParameterizedTest
    @ValueSource(classes = {BoardProgram.class, PadProgram.class, WindowProgram.class})
    void bothLanguagesSayTheSameThings(Class<?> program) {
        assertThat(Words.differences(program)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {BoardProgram.class, PadProgram.class, WindowProgram.class})
    void englishTextsHoldNoChinese(Class<?> program) {
        assertThat(Words.of(program, Language.EN).all().values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
    }
}
