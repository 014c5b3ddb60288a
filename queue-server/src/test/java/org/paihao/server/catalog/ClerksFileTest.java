package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.server.window.HallText;

/** What a hall file says of its clerks for the whereabouts board, and what it may not say. */
final class ClerksFileTest {
    private static final String WANG = "{no: \"003\", name: 王小满}";
    private static final String UNIT =
            "\nunits:\n  - {id: u, name: {zh-CN: 社保局, en: Insurance}, phone: \"0591-1\", windows: [3], a: [\"003\"], b: [\"005\"]}\n";

    private static String with(String more) {
        return HallText.sampleWith(WANG, "{no: \"003\", name: 王小满, " + more + "}");
    }

    @Test
    void titleTelephoneAndPhotoMayBeSaidOrLeftOut() {
        Hall hall = HallFile.read(
                with("title: {zh-CN: 社保专员, en: Insurance clerk}, phone: \"0591-8888003\", photo: wang_1.jpg") + UNIT);
        Clerk wang = hall.clerk("003").orElseThrow();
        assertThat(wang.title()).hasValue(Map.of("zh-CN", "社保专员", "en", "Insurance clerk"));
        assertThat(wang.phone()).hasValue("0591-8888003");
        assertThat(wang.photo()).hasValue("wang_1.jpg");
        assertThat(hall.units().get(0).phone()).hasValue("0591-1");
        Clerk li = hall.clerk("004").orElseThrow();
        assertThat(li.title()).isEmpty();
        assertThat(li.phone()).isEmpty();
        assertThat(li.photo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo: ../hall.db | clerks[2].photo | the name of a file",
                "photo: ../hall.png | clerks[2].photo | the name of a file",
                "photo: /etc/wang.png | clerks[2].photo | the name of a file",
                "photo: a/wang.png | clerks[2].photo | the name of a file",
                "photo: .wang.png | clerks[2].photo | the name of a file",
                "photo: wang.svg | clerks[2].photo | the name of a file",
                "photo: wang.png.html | clerks[2].photo | the name of a file",
                "phone: call me | clerks[2].phone | a telephone number",
                "title: 专员 | clerks[2].title | takes fields",
                "title: {zh-CN: 社保专员} | clerks[2].title.en | is missing",
                "salary: 3 | clerks[2].salary | not known"
            })
    void whatNoBoardCouldShowIsToldWithItsField(String wrong, String field, String reason) {
        HallFileFault fault = catchThrowableOfType(HallFileFault.class, () -> HallFile.read(with(wrong)));
        assertThat(fault).as(wrong).isNotNull();
        assertThat(fault.getMessage()).contains(field).contains(reason);
    }
}
