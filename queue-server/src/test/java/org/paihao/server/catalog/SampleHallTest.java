package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleHallTest {
    private final Hall hall = SampleHall.hall();

    @Test
    void theHallIsHuangtanWithItsTelephoneAndTimeZone() {
        assertThat(hall.id()).isEqualTo("huangtan");
        assertThat(hall.name()).containsEntry("zh-CN", "黄潭镇便民服务中心").containsEntry("en", "Huangtan Service Centre");
        assertThat(hall.supervisionPhone()).isEqualTo("12345");
        assertThat(hall.hours().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void eightServicesStandInTheOrderOfTheirLetters() {
        assertThat(hall.services()).extracting(Service::letter).containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
        assertThat(hall.services())
                .extracting(service -> service.name().get("zh-CN"))
                .containsExactly("社保医保", "公安户籍", "市场监管", "民政", "农业", "村镇建设", "领证取件", "办不成事");
    }

    @Test
    void civilAffairsFarmingAndBuildingShareOneTile() {
        assertThat(hall.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.name()).containsEntry("zh-CN", "综合业务"));
        assertThat(hall.services())
                .filteredOn(service -> service.group().isPresent())
                .extracting(Service::letter)
                .containsExactly("D", "E", "F");
    }

    @Test
    void tenWindowsServeThem() {
        assertThat(hall.windows()).extracting(WindowPlan::no).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(hall.window(3).orElseThrow().services()).containsExactly("shebao-yibao");
        assertThat(hall.window(8).orElseThrow().services()).containsExactly("minzheng", "nongye", "cunjian");
        assertThat(hall.window(10).orElseThrow().services()).containsExactly("chujian");
    }

    @Test
    void theMainZoneHoldsEveryWindow() {
        assertThat(hall.zone("main").orElseThrow().windows()).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    @Test
    void aServiceIsFoundByIdAndByLetter() {
        assertThat(hall.service("H")).isPresent().isEqualTo(hall.service("banbucheng"));
        assertThat(hall.service("h")).isEmpty();
    }

    @Test
    void eachWindowCanHaveAClerk() {
        assertThat(hall.clerks()).hasSize(10);
        assertThat(hall.clerk("003").orElseThrow().name()).isEqualTo("王小满");
    }

    @Test
    void aKioskHasItsLabelAndAnUnknownOneItsName() {
        assertThat(hall.kioskLabel("kiosk-1")).containsEntry("zh-CN", "1号取号机").containsEntry("en", "Kiosk 1");
        assertThat(hall.kioskLabel("door")).containsEntry("zh-CN", "door");
    }

    @Test
    void weekdaysAreOpenFromHalfPastEightAndGiveNumbersUntilFive() {
        assertThat(hall.hours().week().get(0).spans())
                .containsExactly(new Span(LocalTime.of(8, 30), LocalTime.of(17, 30), LocalTime.of(17, 0), false));
    }

    @Test
    void itsLimitsAreTheUsualOnes() {
        assertThat(hall.limits()).isEqualTo(Limits.usual());
    }
}
