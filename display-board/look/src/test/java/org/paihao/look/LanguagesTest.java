package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is a bundle that a hall lays into a folder. */
class LanguagesTest {
    @TempDir
    private Path folder;

    @Test
    void aTouchGoesThroughThoseOfTheProgramAndThenThoseOfTheHall() throws IOException {
        write("messages_za.properties", "language=Cuengh\nahead=Baihnaj {people} vunz\nvoice=za");
        write("messages_mn_Mong.properties", "language=ᠮᠣᠩᠭᠣᠯ");
        Languages languages = in(folder, "zh-CN");
        assertThat(languages.all()).extracting(Language::tag).containsExactly("zh-CN", "en", "mn-Mong", "za");
        Language zhuang = languages.find("za");
        assertThat(languages.usual()).isEqualTo(Language.ZH_CN);
        assertThat(languages.after(Language.EN).tag()).isEqualTo("mn-Mong");
        assertThat(languages.after(zhuang)).isEqualTo(Language.ZH_CN);
        assertThat(zhuang.voice()).isEqualTo("za");
        assertThat(languages.find("mn-Mong").voice()).isNull();
        assertThat(in(folder, "za").usual()).isEqualTo(zhuang);
    }

    @Test
    void itsWordsAreInTheFolderAndWhatIsNotThereIsSaidInChinese() throws IOException {
        write("messages_za.properties", "\uFEFFlanguage=Cuengh\nahead=Baihnaj {people} vunz\nspelt.wrong=x");
        Words words = Words.of(LanguagesTest.class, in(folder, "za").usual());
        assertThat(words.name()).isEqualTo("Cuengh");
        assertThat(words.text("ahead", "people", 4)).isEqualTo("Baihnaj 4 vunz");
        assertThat(words.text("forgotten.key")).isEqualTo("只有中文");
        assertThat(words.date("date.long", LocalDate.of(2026, 11, 21))).startsWith("2026年11月21日");
    }

    @Test
    void whatBecomesOfTheFileLaterChangesNoScreen() throws IOException {
        write("messages_za.properties", "language=Cuengh");
        Language zhuang = in(folder, "zh-CN").find("za");
        Files.delete(folder.resolve("messages_za.properties"));
        assertThat(Words.of(LanguagesTest.class, zhuang).name()).isEqualTo("Cuengh");
    }

    @Test
    void whatAPartSaysIsInAFolderOfItsOwn() throws IOException {
        write("messages_za.properties", "language=Cuengh");
        write("messages_mn.properties", "language=Монгол");
        write("printer/messages_za.properties", "alone=Duenh");
        assertThat(in(folder, "en").textsOf("printer")).containsOnlyKeys("za");
        assertThat(in(folder, "en").textsOf("printer").get("za")).containsEntry("alone", "Duenh");
        assertThat(in(null, "en").textsOf("printer")).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            messages_za.properties   | ahead=x                                   | language is missing; name the language in its own script
            messages_za.properties   | language=Cuengh\\nahead={poeple} vunz  | ahead has no fact poeple
            messages_za.properties   | language=Cuengh\\ndate.long=uuuu bb    | date.long is no pattern of a date: uuuu bb
            messages_za.properties   | language=Cuengh\\ndate.long=yyyy '     | date.long is no pattern of a date: yyyy '
            messages_za.properties   | language=\\uzzzz                          | Malformed
            messages_en.properties   | language=English                          | this language is in the program already
            messages_zh_CN.properties | language=中文                            | this language is in the program already
            zhuang.properties        | language=Cuengh                        | name it by its language, such as messages_za.properties
            """)
    void whatCannotBeUsedIsToldInOneLine(String name, String text, String told) throws IOException {
        write(name, text.replace("\\n", "\n"));
        assertThatThrownBy(() -> in(folder, "zh-CN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(folder.resolve(name) + ": ")
                .hasMessageContaining(told)
                .message()
                .hasLineCount(1);
    }

    @Test
    void anEncodingThatIsNotUtf8IsRefused() throws IOException {
        Files.write(
                folder.resolve("messages_mn.properties"), "language=Монгол".getBytes(Charset.forName("windows-1251")));
        assertThatThrownBy(() -> in(folder, "zh-CN"))
                .hasMessage(folder + "/messages_mn.properties: is not in UTF-8; save it so");
    }

    @Test
    void aFolderThatIsNotThereOrEmptyAndALanguageThatNobodyAddedAreRefused() {
        assertThatThrownBy(() -> in(folder.resolve("none"), "zh-CN")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> in(folder, "zh-CN")).hasMessageContaining("no messages_XX.properties");
        assertThatThrownBy(() -> in(null, "za")).hasMessage("No texts in the language za");
    }

    private static Languages in(Path folder, String usual) {
        return Languages.in(folder, LanguagesTest.class, usual);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
