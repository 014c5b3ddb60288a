package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.paihao.protocol.Guide;
import org.paihao.protocol.ItemClass;

/** What a hall writes of its items, and what it is told when it cannot be used. */
class GuidesFileTest {
    private static final String MARRIAGE = "  - id: marriage";

    @Test
    void theSampleHallSaysAllFieldsOfAnItem() {
        Guide guide = guide(SampleHall.hall(), "yibao-register");
        assertThat(guide.version()).isEqualTo(2);
        assertThat(guide.initials()).isEqualTo("cxjmybcbdj");
        assertThat(guide.itemClass()).isEqualTo(ItemClass.HANDLE);
        assertThat(guide.procedure()).hasSize(3);
        assertThat(guide.materials()).hasSize(2);
        assertThat(guide.materials().get(1).sample()).containsKey("zh-CN");
        assertThat(guide.basis()).containsOnlyKeys("zh-CN");
        assertThat(guide.phone()).as("the hall's own").isEqualTo("12345");
    }

    @Test
    void whatTheHallDoesNotDoNamesWhoDoes() {
        Guide guide = guide(SampleHall.hall(), "marriage");
        assertThat(guide.service()).isNull();
        assertThat(guide.itemClass()).isEqualTo(ItemClass.ADVICE);
        assertThat(guide.elsewhere().phone()).isEqualTo("0795-1234567");
    }

    @Test
    void initialsFollowFromCommonCharacters() {
        assertThat(PinyinInitials.of("新生儿落户")).contains("xselh");
        assertThat(PinyinInitials.of("换领身份证（补领）")).contains("hlsfzbl");
        assertThat(PinyinInitials.of("啊座A4")).contains("aza4");
        assertThat(PinyinInitials.of("赵喆")).as("a rare character").isEmpty();
    }

    @Test
    void aRareCharacterAsksForTheInitials() {
        refused("{zh-CN: 结婚登记, en", "{zh-CN: 喆, en", "write initials");
    }

    @Test
    void eachFaultSaysLineFieldAndRemedy() {
        refused("    version: 3\n", "", "items[3].version: is missing");
        refused("    version: 3\n", "    version: 0\n", "items[3].version", "whole number from 1");
        refused("  - id: id-card\n", "  - id: newborn\n", "items[3].id", "newborn");
        refused(
                "    service: gongan\n    version: 3",
                "    service: nobody\n    version: 3",
                "items[3].service",
                "one of");
        refused("    service: gongan\n    version: 3", "    version: 3", "neither which service");
        refused(MARRIAGE + "\n", MARRIAGE + "\n    service: minzheng\n", "items[8].service", "delete one of them");
        refused("    feeBasis: ", "    feeBases: ", "items[3].feeBases", "is not known here");
    }

    @Test
    void aGuideOfFiveThousandCharactersIsTakenAndALongerOneIsNot() {
        String long5000 = "长".repeat(5_000);
        Hall hall = HallFile.read(with("    feeBasis: 发改价格〔2003〕2322号\n", "    feeBasis: " + long5000 + "\n"));
        assertThat(guide(hall, "id-card").feeBasis().get("zh-CN")).hasSize(5_000);
        refused("    feeBasis: 发改价格〔2003〕2322号\n", "    feeBasis: " + long5000 + "长\n", "at most 5000");
    }

    @Test
    void aTextMayHaveSeveralLines() {
        Hall hall = HallFile.read(with("    feeBasis: 发改价格〔2003〕2322号\n", "    feeBasis: |\n      第一行\n      第二行\n"));
        assertThat(guide(hall, "id-card").feeBasis().get("zh-CN")).isEqualTo("第一行\n第二行");
    }

    private static Guide guide(Hall hall, String id) {
        return hall.guides().stream()
                .filter(guide -> guide.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String from, String to, String... words) {
        assertThatThrownBy(() -> HallFile.read(with(from, to)))
                .isInstanceOf(HallFileFault.class)
                .hasMessageMatching("(?s).*\\d.*")
                .satisfies(fault -> assertThat(fault.getMessage()).contains(words));
    }

    private static String with(String from, String to) {
        String file = SampleHall.text();
        assertThat(file).contains(from);
        return file.replace(from, to);
    }
}
