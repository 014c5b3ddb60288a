package org.paihao.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.protocol.view.PadView.Reason;
import org.paihao.server.SettableClock;

class RatingReasonsTest {
    private final RatingReasons reasons = RatingReasons.shipped();

    @Test
    void eachLevelHasEightReasonsOfItsOwnAndOtherAtTheEnd() {
        Map<Integer, java.util.List<String>> codes = reasons.list().stream()
                .collect(Collectors.groupingBy(Reason::level, Collectors.mapping(Reason::code, Collectors.toList())));
        assertThat(codes).containsOnlyKeys(1, 2, 3, 4, 5);
        codes.forEach((level, own) -> {
            assertThat(own).hasSize(9).doesNotHaveDuplicates().last().isEqualTo("other");
            assertThat(own.subList(0, 8)).allSatisfy(code -> assertThat(code).matches(level + "\\d\\d"));
        });
    }

    @Test
    void eachIsWordedInBothLanguages() {
        assertThat(reasons.list()).allSatisfy(reason -> {
            assertThat(reason.text()).containsOnlyKeys("zh-CN", "en");
            assertThat(reason.text().get("zh-CN")).matches("\\p{IsHan}{2,20}");
            assertThat(reason.text().get("en")).matches("[A-Z][A-Za-z ,-]{5,50}");
        });
    }

    @Test
    void thePadGetsThemWithTheirVersion(@TempDir Path folder) throws Exception {
        try (RatingHall hall = new RatingHall(folder, SettableClock.at("2026-11-23T09:00"))) {
            JsonNode view = hall.view(RatingHall.PAD, Paths.padView(3));
            assertThat(view.get("reasonsVersion").asText()).isNotEmpty().isEqualTo(reasons.version());
            assertThat(view.get("reasons")).hasSize(45);
            assertThat(view.at("/reasons/0/text/zh-CN").asText()).isEqualTo("一窗受理一次办结");
        }
    }
}
