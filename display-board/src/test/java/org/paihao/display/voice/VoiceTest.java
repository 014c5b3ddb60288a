package org.paihao.display.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.look.Language;
import org.paihao.look.sound.Silence;
import org.paihao.look.sound.Sound;
import org.paihao.look.sound.Speech;
import org.paihao.protocol.view.BoardView;
import org.paihao.protocol.view.BoardView.Announcement;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.Version;

class VoiceTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+08:00");

    @TempDir
    Path folder;

    private static BoardView view(Announcement... announcements) {
        return new BoardView(
                new Version("e1", 1, 0),
                NOW,
                new HallName(Map.of(), "Asia/Shanghai", "12345", 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(announcements),
                List.of(),
                null);
    }

    private static Announcement call(long id, String number) {
        return new Announcement(id, number, 3, NOW, false, false);
    }

    @Test
    void aMutedHallStillKeepsWhatItWouldHaveSpoken() throws IOException {
        Path script = folder.resolve("voice.jsonl");
        List<Silence> said = new CopyOnWriteArrayList<>();
        try (Voice voice = Voice.start(script, true, said::add)) {
            voice.hear(view(call(1, "A003"), new Announcement(2, "A003", 3, NOW, true, false)));
            await().until(() ->
                    Files.exists(script) && Files.readAllLines(script).size() == 4);
        }
        List<String> lines = Files.readAllLines(script);
        assertThat(lines.get(0))
                .contains("\"number\":\"A003\"")
                .contains("\"window\":3")
                .contains("\"recall\":false")
                .contains("\"language\":\"zh-CN\"")
                .contains("\"text\":\"请 A003 号到 3 号窗口\"");
        assertThat(lines.get(1)).contains("\"language\":\"zh-CN\"");
        assertThat(lines.get(2)).contains("\"language\":\"en\"").contains("please go to window 3");
        assertThat(lines.get(3)).contains("\"recall\":true");
        assertThat(said).as("muted by the hall's wish is no fault").isEmpty();
    }

    @Test
    void whileMoreThanThreeWaitNobodyIsReadTwice() throws IOException {
        Path script = folder.resolve("voice.jsonl");
        try (Voice voice = Voice.start(script, true, silence -> {})) {
            voice.hear(view(call(1, "A001"), call(2, "B001"), call(3, "C001"), call(4, "D001"), call(5, "E001")));
            await().until(() -> Files.exists(script) && Files.readString(script).contains("Number E001"));
        }
        List<String> chinese = new ArrayList<>();
        for (String line : Files.readAllLines(script)) {
            if (line.contains("zh-CN")) {
                chinese.add(line.replaceAll(".*\"number\":\"([^\"]+)\".*", "$1"));
            }
        }
        assertThat(chinese)
                .as("four wait behind A001, three behind B001")
                .containsExactly("A001", "B001", "B001", "C001", "C001", "D001", "D001", "E001", "E001");
    }

    @Test
    void theInstalledEngineSpeaksASentenceOfPlausibleLength() throws Exception {
        for (Utterance sentence : AnnouncementScript.of(new Announced(1, "A003", 3, false))) {
            Sound sound = Speech.installed(150).of(sentence.language(), sentence.spoken());
            assertThat(sound.length()).as(sentence.text()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(8));
            assertThat(loudest(sound)).as(sentence.text()).isGreaterThan(2000);
        }
    }

    @Test
    void chineseIsNotSpelledAsEnglish() throws Exception {
        Duration one = Speech.installed(150).of(Language.ZH_CN, "零").length();
        Duration five = Speech.installed(150).of(Language.ZH_CN, "零 零 零 零 零").length();
        assertThat(one).isLessThan(Duration.ofMillis(1500));
        assertThat(five).isGreaterThan(one.multipliedBy(2));
    }

    @Test
    void aMachineWithoutTheEngineIsToldApart() {
        assertThatThrownBy(() -> new Speech("no-such-engine", 150).of(Language.ZH_CN, "零"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theChimeIsOneSoftSecond() {
        assertThat(Sound.chime().length()).isEqualTo(Duration.ofSeconds(1));
        assertThat(loudest(Sound.chime())).isBetween(3000, 25000);
        assertThat(Sound.silence(Duration.ofMillis(400)).length()).isEqualTo(Duration.ofMillis(400));
    }

    private static int loudest(Sound sound) {
        int loudest = 0;
        for (int i = 0; i + 1 < sound.samples().length; i += 2) {
            int level = (short) (sound.samples()[i] & 0xFF | sound.samples()[i + 1] << 8);
            loudest = Math.max(loudest, Math.abs(level));
        }
        return loudest;
    }
}
