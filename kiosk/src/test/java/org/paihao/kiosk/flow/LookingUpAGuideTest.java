package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.kiosk.Kiosk;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.look.Words;
import org.paihao.protocol.Guide;
import org.paihao.protocol.GuideBook;

class LookingUpAGuideTest {
    private final TriedKiosk kiosk = TriedKiosk.open().guides(SampleGuides.book());
    private Room.Both rooms = Room.Both.UPRIGHT;

    @Test
    void aGuideIsThreeTouchesAwayByItsService() {
        touch(Touch.GUIDES);
        touch(choice("公安户籍").touch());
        touch(choice("新生儿落户").touch());
        assertThat(kiosk.screen()).isEqualTo(Screen.GUIDE);
        assertThat(sheet().title()).isEqualTo("新生儿落户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"新生儿落户", "个体工商户开业登记", "结婚登记"})
    void aGuideIsThreeTouchesAwayByTheFirstLetterOfItsName(String name) {
        String letter = SampleGuides.book().guides().stream()
                .filter(guide -> guide.name().containsValue(name))
                .map(Guide::initials)
                .findFirst()
                .orElseThrow();
        touch(Touch.GUIDES);
        touch(Touch.key(letter.charAt(0)));
        touch(choice(name).touch());
        assertThat(kiosk.screen()).isEqualTo(Screen.GUIDE);
    }

    @Test
    void namesThatBeginWithTheLettersComeBeforeThoseThatHoldThem() {
        touch(Touch.GUIDES);
        touch(Touch.key('x'));
        assertThat(lookup().choices().get(0).name()).isEqualTo("新生儿落户");
        touch(Touch.key('s'));
        assertThat(lookup().choices()).extracting(Lookup.Choice::name).containsExactly("新生儿落户");
        touch(Touch.DELETE);
        touch(Touch.DELETE);
        assertThat(lookup().title()).as("all services again").isEmpty();
    }

    @Test
    void whatDoesNotFitIsATouchFurtherAndNothingIsLost() {
        touch(Touch.GUIDES);
        touch(SampleGuides.SERVICE);
        List<String> names = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            assertThat(lookup().choices()).hasSizeLessThanOrEqualTo(Room.USUAL.choices());
            lookup().choices().stream().filter(choice -> !choice.leads()).forEach(choice -> names.add(choice.name()));
            touch(Touch.MORE);
        }
        assertThat(names).hasSize(13).doesNotHaveDuplicates();
        assertThat(lookup().choices().get(0).name())
                .as("and again from the first")
                .isEqualTo(names.get(0));
    }

    @Test
    void aSmallGlassHasMorePagesAndLosesNothing() {
        rooms = new Room.Both(new Room(4, 24, 20), Room.ELDER);
        touch(Touch.GUIDES);
        touch(SampleGuides.SERVICE);
        List<String> names = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
            assertThat(lookup().choices()).hasSizeLessThanOrEqualTo(4);
            lookup().choices().stream().filter(choice -> !choice.leads()).forEach(choice -> names.add(choice.name()));
            touch(Touch.MORE);
        }
        assertThat(names).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfAGuideIsOnOneOfItsParts() {
        SampleGuides.reading(kiosk, "yibao");
        StringBuilder all = new StringBuilder();
        for (int tab = 0; tab < GuideSheet.parts(); tab++) {
            kiosk.afterSeconds(1).touch(new Touch(Touch.On.GUIDE_TAB, Integer.toString(tab)));
            all.append(sheet().edition());
            sheet().rows().forEach(row -> all.append(row.text()));
        }
        assertThat(all)
                .contains("第 2 版", "身份证或户口本", "看过就还", "只填姓名", "3–4 号窗口", "当场办结", "不收费", "免费事项清单")
                .contains("取号，到窗口交材料", "参保成功", "本厅办结", "示例经办人甲", "本镇户籍", "已在别处参保", "第二十五条", "12345");
    }

    @Test
    void aTextOfFiveThousandCharactersIsTurnedPageByPageAndNothingOfItIsLost() {
        SampleGuides.reading(kiosk, "long").afterSeconds(1).touch(new Touch(Touch.On.GUIDE_TAB, "2"));
        StringBuilder read = new StringBuilder();
        int pages = Integer.parseInt(sheet().pages().split(" / ")[1]);
        assertThat(pages).isGreaterThan(3);
        for (int page = 0; page < pages; page++) {
            sheet().rows().stream().filter(row -> !row.heading()).forEach(row -> read.append(row.text()));
            touch(Touch.MORE);
        }
        String text = LookupRules.find(kiosk.state(), "long")
                .orElseThrow()
                .conditions()
                .get("zh-CN");
        assertThat(read.toString()).startsWith(text);
    }

    @Test
    void aNumberIsTakenFromTheGuide() {
        SampleGuides.reading(kiosk, "newborn");
        assertThat(sheet().service()).isEqualTo("gongan");
        touch(Touch.service("gongan"));
        assertThat(kiosk.errands()).anyMatch(errand -> errand instanceof Errand.TakeNumber);
    }

    @Test
    void whatIsDoneElsewhereSaysWhereAndGivesNoNumber() {
        SampleGuides.reading(kiosk, "marriage").afterSeconds(1).touch(new Touch(Touch.On.GUIDE_TAB, "1"));
        assertThat(sheet().service()).isNull();
        assertThat(sheet().rows().stream().map(GuideSheet.Row::text).collect(Collectors.joining()))
                .contains("县民政局婚姻登记处", "0795-1234567");
    }

    @Test
    void backGoesOneStepEachAndTheGuideIsClosedWhereNobodyIsThere() {
        SampleGuides.reading(kiosk, "newborn");
        touch(Touch.BACK);
        assertThat(kiosk.screen()).isEqualTo(Screen.GUIDES);
        touch(Touch.BACK);
        touch(Touch.BACK);
        assertThat(kiosk.screen()).isEqualTo(Screen.HOME);
        SampleGuides.reading(kiosk, "newborn");
        assertThat(kiosk.afterSeconds(45).screen()).isEqualTo(Screen.IDLE_QUESTION);
        assertThat(kiosk.afterSeconds(20).screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void aHallWithoutGuidesHasNoDoorToThem() {
        TriedKiosk without = TriedKiosk.open().guides(GuideBook.EMPTY).touch(Touch.GUIDES);
        assertThat(without.screen()).isEqualTo(Screen.HOME);
    }

    @Test
    void anEnglishGuideThatIsMissingIsShownInChinese() {
        Guide guide = SampleGuides.book().guides().get(0);
        assertThat(Language.EN.choose(guide.basis())).isEqualTo("《社会保险法》第二十五条");
    }

    private void touch(Touch touch) {
        kiosk.afterSeconds(1).touch(touch);
    }

    private Lookup.Choice choice(String name) {
        return lookup().choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Lookup lookup() {
        return Lookup.of(shown(), (Visit.LookingUp) kiosk.state().visit());
    }

    private GuideSheet sheet() {
        Visit.LookingUp at = (Visit.LookingUp) kiosk.state().visit();
        return GuideSheet.of(
                shown(), LookupRules.find(kiosk.state(), at.guide()).orElseThrow(), at);
    }

    private Shown shown() {
        return new Shown(
                kiosk.state(),
                kiosk.screen(),
                Times.USUAL,
                kiosk.now(),
                SampleHall.MORNING,
                Languages.of(Language.ZH_CN),
                Words.of(Kiosk.class, Language.ZH_CN),
                true,
                rooms);
    }
}
