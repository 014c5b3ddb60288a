package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows by the hour, units with A and B posts, and the tide; lines are counted in {@link #FILE}. */
final class WindowsFileTest {
    static final String FILE = """
            id: town
            name: {zh-CN: 小镇大厅, en: Town Hall}
            timeZone: Asia/Shanghai
            supervisionPhone: "12345"
            hours:
              week:
                - days: [mon, tue]
                  name: {zh-CN: 平日, en: Weekdays}
                  times:
                    - {from: 08:30, until: 12:00}
                    - {from: 14:00, until: 17:30}
                - {days: [wed], name: {zh-CN: 星期三, en: Wednesday}, times: [{from: 08:30, until: 12:00}]}
            services:
              - {id: police, letter: A, name: {zh-CN: 公安, en: Police}, examples: {zh-CN: 户口, en: Register}, pictogram: gongan}
              - {id: farm, letter: B, name: {zh-CN: 农业, en: Farming}, examples: {zh-CN: 土地, en: Land}, pictogram: nongye}
              - {id: tax, letter: C, name: {zh-CN: 税务, en: Tax}, examples: {zh-CN: 发票, en: Invoice}, pictogram: shichang}
            windows:
              - {no: 1, services: [police], mayTake: [farm]}
              - no: 2
                services: [farm]
                also:
                  - {services: [tax], days: [mon], from: 09:00, until: 11:00}
                  - {services: [tax, police], from: 11:00, until: 12:00}
              - {no: 3, services: all}
            zones:
              - id: main
            clerks:
              - {no: "001", name: 王小满}
              - {no: "002", name: 李谷雨}
              - {no: "003", name: 张立夏}
            units:
              - {id: police, name: {zh-CN: 公安, en: Police}, windows: [1], a: ["001"], b: ["002"]}
              - {id: farm, name: {zh-CN: 农业, en: Farming}, windows: [3, 2], a: ["002"], b: ["001", "003"]}
            tidal: {overloadMinutes: 20, takeMinutes: 45}
            """;

    @Test
    void aWindowServesItsOwnAndWhatTheHourAdds() {
        WindowPlan two = HallFile.read(FILE).window(2).orElseThrow();
        assertThat(two.servicesAt(DayOfWeek.MONDAY, LocalTime.of(8, 59))).containsExactly("farm");
        assertThat(two.servicesAt(DayOfWeek.MONDAY, LocalTime.of(9, 0))).containsExactly("farm", "tax");
        assertThat(two.servicesAt(DayOfWeek.MONDAY, LocalTime.of(11, 0))).containsExactly("farm", "tax", "police");
        assertThat(two.servicesAt(DayOfWeek.MONDAY, LocalTime.of(12, 0))).containsExactly("farm");
        assertThat(two.servicesAt(DayOfWeek.TUESDAY, LocalTime.of(9, 0))).containsExactly("farm");
        assertThat(two.servicesAt(DayOfWeek.WEDNESDAY, LocalTime.of(11, 30))).hasSize(3);
        assertThat(two.servicesAt(DayOfWeek.THURSDAY, LocalTime.of(11, 30))).containsExactly("farm");
    }

    @Test
    void allIsEveryServiceOfTheHall() {
        Hall hall = HallFile.read(FILE);
        assertThat(hall.window(3).orElseThrow().services()).containsExactly("police", "farm", "tax");
        Hall willing = HallFile.read(FILE.replace("mayTake: [farm]", "mayTake: all"));
        assertThat(willing.window(1).orElseThrow().mayTake()).containsExactly("farm", "tax");
    }

    @Test
    void aServiceOfCertainHoursAloneIsServed() {
        Hall hall = HallFile.read(FILE.replace("{no: 3, services: all}", "{no: 3, services: [police]}"));
        assertThat(hall.window(2).orElseThrow().everServed()).contains("tax");
    }

    @Test
    void aUnitHasItsWindowsAndItsPosts() {
        Hall hall = HallFile.read(FILE);
        assertThat(hall.unitOf(2).orElseThrow().id()).isEqualTo("farm");
        assertThat(hall.unitOf(2).orElseThrow().windows()).containsExactly(2, 3);
        assertThat(hall.unitOf(1).orElseThrow().b()).isEqualTo(List.of("002"));
        assertThat(HallFile.read(FILE.replaceFirst("(?s)units:.*tidal", "tidal"))
                        .units())
                .isEmpty();
    }

    @Test
    void theTideHasItsUsualNumbersWhereTheFileSaysNothing() {
        TidalPlan tidal = HallFile.read(FILE).tidal();
        assertThat(tidal.overload()).isEqualTo(Duration.ofMinutes(20));
        assertThat(tidal.take()).isEqualTo(Duration.ofMinutes(45));
        assertThat(tidal.each()).isEqualTo(TidalPlan.usual().each());
        assertThat(HallFile.read(FILE.replaceFirst("tidal:.*", "")).tidal()).isEqualTo(TidalPlan.usual());
        assertThat(HallFile.read(FILE.replace("overloadMinutes: 20", "overloadMinutes: 3"))
                        .tidal()
                        .idle())
                .as("a window with room never has as much to do as an overloaded one")
                .isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest(name = "line {2}, {3}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            services: all           | services: everything      | 24 | windows[2].services              | takes a list
            services: all           | services: [all]           | 24 | windows[2].services[0]           | "all" is not known; write one of: police, farm, tax
            services: all           | services: all, mayTake: all | 24 | windows[2].mayTake             | adds nothing to a window that serves everything
            mayTake: [farm]         | mayTake: [police]         | 18 | windows[0].mayTake[0]            | the service police is there already
            mayTake: [farm]         | mayTake: [fire]           | 18 | windows[0].mayTake[0]            | "fire" is not known
            mayTake: [farm]         | mayTake: []               | 18 | windows[0].mayTake               | is empty
            [tax], days: [mon]      | [farm], days: [mon]       | 22 | windows[1].also[0].services[0]   | the service farm is there already
            [tax], days: [mon]      | [], days: [mon]           | 22 | windows[1].also[0].services      | is empty
            [tax], days: [mon]      | [tax], days: []           | 22 | windows[1].also[0].days          | is empty
            [tax], days: [mon]      | [tax], days: [mon, mon]   | 22 | windows[1].also[0].days[1]       | the day mon is there already
            [tax], days: [mon]      | [tax], days: [thu]        | 22 | windows[1].also[0].from          | 09:00 to 11:00 is not within the hours of thu
            [tax], days: [mon]      | [tax], day: [mon]         | 22 | windows[1].also[0].day           | is not known here; known are: services, days, from, until
            from: 09:00             | from: 08:00               | 22 | windows[1].also[0].from          | 08:00 to 11:00 is not within the hours of mon
            from: 09:00             | from: 11:00               | 22 | windows[1].also[0].until         | 11:00 is not after 11:00
            from: 09:00             | from: nine                | 22 | windows[1].also[0].from          | cannot be used; write a time such as 08:30
            from: 11:00, until: 12:00 | from: 10:59, until: 12:00 | 23 | windows[1].also[1].from        | tax is served here from 09:00 to 11:00 already
            from: 11:00, until: 12:00 | from: 11:00, until: 15:00 | 23 | windows[1].also[1].from        | 11:00 to 15:00 is not within the hours of mon
            from: 11:00, until: 12:00 | from: 15:00, until: 16:00 | 23 | windows[1].also[1].from        | 15:00 to 16:00 is not within the hours of wed
            from: 11:00, until: 12:00 | from: 11:00             | 23 | windows[1].also[1].until         | is missing
            windows: [1]            | windows: [9]              | 32 | units[0].windows[0]              | window 9 is not in this hall
            windows: [1]            | windows: [2]              | 33 | units[1].windows[1]              | the window 2 is there already
            windows: [1]            | windows: []               | 32 | units[0].windows                 | is empty
            a: ["001"]              | a: ["009"]                | 32 | units[0].a[0]                    | "009" is not known; write one of: 001, 002, 003
            a: ["001"]              | a: ["002"]                | 32 | units[0].b[0]                    | 002 is A here and cannot stand in for itself
            b: ["002"]              | b: []                     | 32 | units[0].b                       | is empty
            a: ["002"]              | a: ["001"]                | 33 | units[1].a[0]                    | A of another unit: the staff number 001 is there already
            id: farm, name: {zh-CN: 农业, en: Farming}, windows | id: police, name: {zh-CN: 农业, en: Farming}, windows | 33 | units[1].id | the id police is there already
            overloadMinutes: 20     | overloadMinutes: 1        | 34 | tidal.overloadMinutes            | write a whole number from 2 to 240
            takeMinutes: 45         | idleMinutes: 20           | 34 | tidal.idleMinutes                | write a whole number from 0 to 19
            takeMinutes: 45         | takeHours: 1              | 34 | tidal.takeHours                  | is not known here
            """)
    void aFaultIsToldWithLineFieldAndReason(String right, String wrong, int line, String field, String reason) {
        assertThat(FILE).contains(right);
        String text = FILE.replaceFirst(Pattern.quote(right), wrong);
        HallFileFault fault = catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text));
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).startsWith("line " + line + ", " + field + ": ");
        assertThat(fault.reason()).contains(reason);
    }
}
