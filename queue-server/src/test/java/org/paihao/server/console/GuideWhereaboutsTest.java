package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.paihao.server.window.HallText;

/** The guide desk sees who belongs to each unit and where they are, before it sends somebody. */
class GuideWhereaboutsTest {
    private static final String HALL = HallText.sampleWith(
                    "{no: \"003\", name: 王小满}",
                    "{no: \"003\", name: 王小满, title: {zh-CN: 社保专员, en: Insurance clerk}, phone: \"0591-8888003\", photo: wang.png}",
                    "{no: \"004\", name: 李谷雨}",
                    "{no: \"004\", name: 李谷雨, title: {zh-CN: 医保专员, en: Medical insurance clerk}, photo: gone.png}",
                    "{no: \"005\", name: 张立夏}",
                    "{no: \"005\", name: 张立夏, title: {zh-CN: 首席代表, en: Head of the window}}")
            + """

            units:
              - {id: shebao, name: {zh-CN: 社保局, en: Social security}, phone: "0591-8888001", windows: [3, 4], a: ["003", "004"], b: ["005"]}
              - {id: gongan, name: {zh-CN: 派出所, en: Police station}, phone: "0591-8888110", windows: [1], a: ["001"], b: ["002"]}
              - {id: jiaoguan, name: {zh-CN: 市场监督管理所, en: Market supervision office}, windows: [2], a: ["002"], b: ["001"]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoIsOnPostWhoPausesAndWhoStandsInIsSeenWithFaceAndTelephone(String language) throws Exception {
        boolean english = language.equals("en");
        Path data = Files.createDirectories(folder.resolve("data/photos")).getParent();
        photo(data.resolve("photos/wang.png"));
        Path file = Files.writeString(folder.resolve("hall.yaml"), HALL);
        try (TownHall hall = new TownHall(data, 1, Optional.of(file));
                Browser browser = new Browser();
                Browser window = new Browser()) {
            ConsolePage console = new ConsolePage(window);
            console.open(hall.address());
            console.signIn(TownHall.WANG, TownHall.PASSWORD, 3);
            GuidePage page = new GuidePage(browser);
            page.open(hall.address());
            browser.script("localStorage.setItem('paihao.language', arguments[0])", language);
            page.open(hall.address());
            page.signIn();
            page.element("tab-take").sendKeys(Keys.ARROW_LEFT);
            page.awaitText("unit-shebao", english ? "On post, window 3" : "在岗 3 号窗口");
            hall.act(4, "open", "");
            console.awaitEnabled("pause");
            console.type(Keys.NUMPAD0, "pause");
            console.awaitShown("choice-meal");
            console.type(Keys.NUMPAD2);
            console.awaitShown("choice-4");
            console.element("choice-4").click();
            page.awaitText("unit-shebao", english ? "Meal (window 3)" : "用餐（3 号窗口）");
            page.awaitText("unit-shebao", english ? "stands in, window 4" : "顶岗，4 号窗口");
            assertThat(page.text("unit-shebao")).contains("0591-8888001", "0591-8888003");
            assertThat(page.text("unit-gongan")).contains(english ? "Nobody on post" : "没有人在岗");
            Page.soon()
                    .until(() -> (boolean)
                            browser.script("const faces = [...document.querySelectorAll('#unit-shebao .face')];"
                                    + " return faces[0].naturalWidth > 0 && faces[1].textContent === '李'"));
            new Look(browser, "whereabouts").at("board", language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aHallWithoutUnitsIsToldWhereTheyAreWritten(String language) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (TownHall hall = new TownHall(data, 1);
                Browser browser = new Browser()) {
            GuidePage page = new GuidePage(browser);
            page.open(hall.address());
            browser.script("localStorage.setItem('paihao.language', arguments[0])", language);
            page.open(hall.address());
            page.signIn();
            page.element("tab-whereabouts").click();
            page.awaitText("whereabouts-none", "units");
            new Look(browser, "whereabouts").glance("none", language);
        }
    }

    /** Somebody in blue before a wall. */
    private static void photo(Path file) throws Exception {
        BufferedImage image = new BufferedImage(156, 204, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(0xD8, 0xE4, 0xEE));
        brush.fillRect(0, 0, 156, 204);
        brush.setColor(new Color(0x2C, 0x4A, 0x6B));
        brush.fillOval(14, 140, 128, 120);
        brush.setColor(new Color(0xE0, 0xB8, 0x96));
        brush.fillOval(42, 44, 72, 92);
        brush.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
