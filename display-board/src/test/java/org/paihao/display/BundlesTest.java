package org.paihao.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paihao.display.board.BoardProgram;
import org.paihao.look.Language;
import org.paihao.look.Words;

class BundlesTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Words.differences(BoardProgram.class)).isEmpty();
    }

    @Test
    void englishTextsHoldNoChinese() {
        assertThat(Words.of(BoardProgram.class, Language.EN).all().values())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
    }
}
