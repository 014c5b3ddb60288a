package org.paihao.kiosk.flow;

import static org.paihao.kiosk.flow.SampleHall.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.Guide;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.ItemClass;

/** Guides as the server gives them: all fields, none, too long, done elsewhere, and more than fit on a screen. */
final class SampleGuides {
    static final Touch SERVICE = new Touch(Touch.On.GUIDE_SERVICE, "shebao-yibao");

    private SampleGuides() {}

    static GuideBook book() {
        List<Guide> guides = new ArrayList<>();
        guides.add(full());
        guides.add(bare("newborn", "gongan", "新生儿落户", "Registering a newborn", "xselh"));
        guides.add(bare("licence", "shichang", "个体工商户开业登记", "Registering a sole trader", "gtgshkydj"));
        guides.add(lengthy());
        guides.add(new Guide(
                "marriage",
                null,
                1,
                texts("结婚登记", "Registering a marriage"),
                "jhdj",
                ItemClass.ADVICE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "12345",
                null,
                null,
                new Guide.Elsewhere(texts("县民政局婚姻登记处", "Marriage registry of the county"), "0795-1234567")));
        for (int i = 1; i <= 12; i++) {
            guides.add(bare("item-" + i, "shebao-yibao", "城乡居民医保第" + i + "项", "Insurance matter " + i, "cxjmyb" + i));
        }
        return new GuideBook(guides);
    }

    static TriedKiosk reading(TriedKiosk kiosk, String guide) {
        return kiosk.guides(book())
                .afterSeconds(1)
                .touch(Touch.GUIDES)
                .afterSeconds(1)
                .touch(SERVICE)
                .afterSeconds(1)
                .touch(new Touch(Touch.On.GUIDE, guide));
    }

    private static Guide full() {
        return new Guide(
                "yibao",
                "shebao-yibao",
                2,
                texts("城乡居民医保参保登记", "Joining the residents' health insurance"),
                "cxjmybcbdj",
                ItemClass.HANDLE,
                texts("本镇户籍居民，或持本镇居住证的人。", "Residents of this town, or holders of its residence permit."),
                Map.of("zh-CN", "《社会保险法》第二十五条"),
                List.of(
                        texts("取号，到窗口交材料", "Take a number and hand in the papers"),
                        texts("当场审核", "They are checked at once")),
                List.of(
                        new Guide.Material(
                                texts("身份证或户口本", "ID card or household register"),
                                texts("原件，看过就还", "The original, given back at once"),
                                null),
                        new Guide.Material(
                                texts("参保登记表", "Registration form"),
                                texts("窗口可以领", "Ask at the window"),
                                texts("只填姓名、身份证号、手机号三栏", "Fill in name, ID number and mobile number only"))),
                texts("当场办结", "While you wait"),
                texts("不收费", "Free"),
                texts("免费事项清单", "List of free matters"),
                "示例经办人甲",
                "12345",
                texts("参保成功", "You are insured"),
                texts("已在别处参保且没有停保的", "Still insured elsewhere"),
                null);
    }

    private static Guide lengthy() {
        String sentence = "符合一户一宅和村庄规划的本村村民，可以申请在批准的宅基地上新建、改建或者翻建住房。";
        String english =
                "Villagers who follow the plan of the village may apply to build on the land that was granted. ";
        return new Guide(
                "long",
                "cunjian",
                1,
                texts("农村村民住宅建设规划许可和宅基地审批", "Permit to build a house on village land"),
                "nccmzzjs",
                ItemClass.ON_BEHALF,
                texts(sentence.repeat(120), english.repeat(60)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "12345",
                null,
                null,
                null);
    }

    private static Guide bare(String id, String service, String chinese, String english, String initials) {
        return new Guide(
                id,
                service,
                1,
                texts(chinese, english),
                initials,
                ItemClass.HANDLE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "12345",
                null,
                null,
                null);
    }
}
