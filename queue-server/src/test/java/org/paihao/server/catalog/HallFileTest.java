package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paihao.protocol.ItemClass;

/** Each fault is told with its line, its field and what to do; the lines below are counted in {@link #FILE}. */
final class HallFileTest {
    private static final String FILE = """
            id: town
            name: {zh-CN: 小镇大厅, en: Town Hall}
            timeZone: Asia/Shanghai
            supervisionPhone: "12345"
            hours:
              week:
                - days: [mon, tue]
                  name: {zh-CN: 平日, en: Weekdays}
                  times:
                    - {from: 08:30, until: 12:00, issueUntil: 11:30}
                    - {from: 14:00, until: 17:30}
              closed: [2027-01-01]
              workdays: [{date: 2027-01-02, like: tue}]
            groups:
              - id: more
                name: {zh-CN: 综合, en: More}
                pictogram: zonghe
            services:
              - id: police
                letter: A
                name: {zh-CN: 公安, en: Police}
                examples: {zh-CN: 户口, en: Register}
                pictogram: gongan
              - id: farm
                letter: B
                group: more
                name: {zh-CN: 农业, en: Farming}
                examples: {zh-CN: 土地, en: Land}
                pictogram: nongye
            windows:
              - {no: 1, services: [police]}
              - {no: 2, services: [farm, police]}
            zones:
              - id: main
              - id: north
                windows: [2, 1]
            kiosks:
              - {name: kiosk-1, label: {zh-CN: 1号取号机, en: Kiosk 1}}
            clerks:
              - {no: "001", name: 王小满}
              - {no: "002", name: 李谷雨}
            pauseReasons: [meal, break]
            outcomes: [DONE, RETURNED]
            limits: {maxCalls: 3, cancelSeconds: 20, lateClose: 01:30}
            closing: {afterMinutes: 30, promiseDays: 2, supplementDays: 10}
            """;

    /** Lines 13 to 21 of {@link #FILE} with these days in it. */
    private static final String SPECIAL = """
              workdays: [{date: 2027-01-02, like: tue}]
              lunarMonths: [2026-12-09, 2027-01-08, 2027-02-06]
              special:
                - {kind: market, lunarDays: [2, 5], name: {zh-CN: 逢集日, en: Market day}, leastWindows: 2}
                - kind: duty
                  dates: [2027-01-03]
                  name: {zh-CN: 值班, en: On watch}
                  times: [{from: 09:00, until: 11:00}]
                  services: [police]
                  quotas: [{service: police, most: 9}, {service: police, from: 09:00, until: 10:00, most: 4}]
                  boardText: {zh-CN: 今日值班, en: On watch today}
            """;

    @Test
    void theFileWithoutAFaultIsRead() {
        Hall hall = HallFile.read(FILE);
        assertThat(hall.zone("main").orElseThrow().windows()).containsExactly(1, 2);
        assertThat(hall.zone("north").orElseThrow().windows()).containsExactly(1, 2);
        assertThat(hall.limits().cancel()).hasSeconds(20);
        assertThat(hall.limits().pad()).isEqualTo(Limits.usual().pad());
        assertThat(hall.pauseReasons()).containsExactly("meal", "break");
    }

    @Test
    void aHallSaysInEveryLanguageWhatItLikes() {
        Hall hall = HallFile.read(FILE.replace("en: Farming", "en: Farming, za: Nungznieb"));
        assertThat(hall.service("farm").orElseThrow().name())
                .containsExactly(entry("zh-CN", "农业"), entry("en", "Farming"), entry("za", "Nungznieb"));
    }

    @Test
    void aServiceIsHandledAndPromisesNothingUnlessTheFileSaysWhatElse() {
        Hall hall =
                HallFile.read(FILE.replace("letter: B\n", "letter: B\n    class: on-behalf\n    promiseDays: 60\n"));
        assertThat(hall.itemClass("police")).isEqualTo(ItemClass.HANDLE);
        assertThat(hall.itemClass("farm")).isEqualTo(ItemClass.ON_BEHALF);
        assertThat(hall.service("farm").orElseThrow().promiseDays()).contains(60);
        assertThat(hall.service("police").orElseThrow().promiseDays()).isEmpty();
        assertThat(hall.itemClass("left-since")).isEqualTo(ItemClass.HANDLE);
    }

    @Test
    void whatIsLeftOutIsTheUsual() {
        String shorter = FILE.replaceAll("(?ms)^kiosks:.*", "");
        Hall hall = HallFile.read(shorter);
        assertThat(hall.clerks()).isEmpty();
        assertThat(hall.limits()).isEqualTo(Limits.usual());
        assertThat(hall.outcomes().stream().map(OutcomeRule::code)).isEqualTo(OutcomesFile.KNOWN);
    }

    @Test
    void aMarkBeforeTheTextAndWindowsLineEndsAreTaken() {
        assertThat(HallFile.read("\uFEFF" + FILE.replace("\n", "\r\n"))).isEqualTo(HallFile.read(FILE));
    }

    @ParameterizedTest(name = "line {2}, {3}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: town                | id: Town                  | 1  | id                       | "Town" cannot be used; write small letters
            id: town                | id: ""                    | 1  | id                       | "" cannot be used
            id: town                | ident: town               | 1  | ident                    | is not known here; known are: id, name
            timeZone: Asia/Shanghai | timeZone: Shanghai        | 3  | timeZone                 | "Shanghai" is no time zone; write one such as Asia/Shanghai
            timeZone: Asia/Shanghai | id: town                  | 3  | id                       | is written twice; delete one
            zh-CN: 小镇大厅, en     | en                        | 2  | name.zh-CN               | is missing
            Town Hall               | ""                        | 2  | name.en                  | is empty; write a text
            Town Hall               | " Town Hall"              | 2  | name.en                  | begins or ends with a blank
            Town Hall               | "Town\\u0007Hall"         | 2  | name.en                  | holds a control character
            Town Hall               | "Town\\u202EHall"         | 2  | name.en                  | holds a control character
            小镇大厅                | 小镇大厅小镇大厅小镇大厅小镇大厅小镇大厅小 | 2 | name.zh-CN | has 21 characters; write at most 20
            "12345"                 | call us                   | 4  | supervisionPhone         | "call us" cannot be used; write a telephone number
            [mon, tue]              | [mon, tues]               | 7  | hours.week[0].days[1]    | "tues" is not known; write one of: mon
            [mon, tue]              | [mon, mon]                | 7  | hours.week[0].days[1]    | the day mon is there already
            [mon, tue]              | []                        | 7  | hours.week[0].days       | is empty; write at least one item
            [mon, tue]              | mon                       | 7  | hours.week[0].days       | takes a list
            from: 08:30             | from: 24:00               | 10 | hours.week[0].times[0].from       | "24:00" cannot be used; write a time such as 08:30
            from: 08:30             | from: half past eight     | 10 | hours.week[0].times[0].from       | cannot be used; write a time such as 08:30
            until: 12:00            | until: 08:30              | 10 | hours.week[0].times[0].until      | 08:30 is not after 08:30; write a later time
            issueUntil: 11:30       | issueUntil: 12:30         | 10 | hours.week[0].times[0].issueUntil | 12:30 is not between 08:30 and 12:00
            from: 14:00             | from: 11:59               | 11 | hours.week[0].times[1].from       | begins before 12:00
            [2027-01-01]            | [2027-02-29]              | 12 | hours.closed[0]          | "2027-02-29" cannot be used; write a date such as 2027-01-01
            [2027-01-01]            | [2027-01-02]              | 13 | hours.workdays[0].date   | the date 2027-01-02 is there already
            like: tue               | like: sun                 | 13 | hours.workdays[0].like   | sun is a closed day
            pictogram: zonghe       | pictogram: lion           | 17 | groups[0].pictogram      | "lion" is not known; write one of: shebao-yibao
            letter: A               | letter: a                 | 20 | services[0].letter       | "a" cannot be used; write one letter from A to Z
            letter: A               | letter: AB                | 20 | services[0].letter       | one letter from A to Z
            letter: A               | letter: Ä                 | 20 | services[0].letter       | one letter from A to Z
            letter: A               | letter: [A]               | 20 | services[0].letter       | takes a single value
            letter: B               | letter: A                 | 25 | services[1].letter       | the letter A is there already
            id: farm                | id: police                | 24 | services[1].id           | the id police is there already
            group: more             | group: less               | 26 | services[1].group        | "less" is not known; write one of: more
            group: more             | letters: more             | 26 | services[1].letters      | is not known here; known are: id, letter
            zh-CN: 农业             | zh-CN: 农业农村工作事务   | 27 | services[1].name.zh-CN   | has 8 characters; write at most 6
            en: Farming             | en: Agricultural works    | 27 | services[1].name.en      | OK
            en: Farming             | en: Agriculturalists      | 27 | services[1].name.en      | does not fit on a tile; write at most two lines of 13
            en: Farming             | en: The farm and the land | 27 | services[1].name.en      | OK
            en: Farming             | en: Farm land house building | 27 | services[1].name.en   | does not fit on a tile
            en: Farming             | en: Farming, za: Nungznieb | 27 | services[1].name.za      | OK
            en: Farming             | en: Farming, za: Nungznieb caeuq dieg | 27 | services[1].name.za | OK
            en: Farming             | en: Farming, za: Nungznieb Nungzcunh dieg | 27 | services[1].name.za | does not fit on a tile
            en: Farming             | en: Farming, za: ""       | 27 | services[1].name.za      | is empty; write a text
            en: Farming             | za: Nungznieb             | 27 | services[1].name.en      | is missing
            en: Farming             | en: Farming, English: Farm | 27 | services[1].name.English | is no language; write a tag such as en or za
            no: 1,                  | no: 0,                    | 31 | windows[0].no            | "0" cannot be used; write a whole number from 1 to 99
            no: 1,                  | no: one,                  | 31 | windows[0].no            | "one" cannot be used; write a whole number
            no: 1,                  | no: 2,                    | 32 | windows[1].no            | the window 2 is there already
            [farm, police]          | [farm, fire]              | 32 | windows[1].services[1]   | "fire" is not known; write one of: police, farm
            [farm, police]          | [farm, farm]              | 32 | windows[1].services[1]   | the service farm is there already
            [farm, police]          | [police]                  | 24 | services[1]              | is served by no window; add it to one
            [2, 1]                  | [2, 3]                    | 36 | zones[1].windows[1]      | window 3 is not in this hall
            id: north               | id: main                  | 35 | zones[1].id              | the id main is there already
            name: 王小满            | name: ""                  | 40 | clerks[0].name           | is empty
            "002"                   | "001"                     | 41 | clerks[1].no             | the staff number 001 is there already
            [meal, break]           | [meal, nap]               | 42 | pauseReasons[1]          | "nap" is not known; write one of: break
            group: more             | promiseDays: 0            | 26 | services[1].promiseDays  | "0" cannot be used; write a whole number from 1 to 60
            group: more             | promiseDays: 61           | 26 | services[1].promiseDays  | "61" cannot be used; write a whole number from 1 to 60
            group: more             | promiseDays: two weeks    | 26 | services[1].promiseDays  | "two weeks" cannot be used
            group: more             | class: agent              | 26 | services[1].class        | "agent" is not known; write one of: handle, on-behalf, advice
            [DONE, RETURNED]        | [DONE, DONE]              | 43 | outcomes[1]              | the outcome DONE is there already
            maxCalls: 3             | maxCalls: 11              | 44 | limits.maxCalls          | write a whole number from 1 to 10
            maxCalls: 3             | noShowCalls: 4            | 44 | limits.noShowCalls       | write a whole number from 1 to 3
            cancelSeconds: 20       | cancelSeconds: 1e9        | 44 | limits.cancelSeconds     | write a whole number from 5 to 120
            maxCalls: 3             | maxWaitMinutes: 9         | 44 | limits.maxWaitMinutes    | write a whole number from 10 to 600
            maxCalls: 3             | agingMinutes: 61          | 44 | limits.agingMinutes      | write a whole number from 1 to 60
            maxCalls: 3             | normalsPerPriority: 0     | 44 | limits.normalsPerPriority | write a whole number from 1 to 10
            maxCalls: 3             | comeBackCalls: -1         | 44 | limits.comeBackCalls     | write a whole number from 0 to 20
            maxCalls: 3             | appointmentEarlyMinutes: 121 | 44 | limits.appointmentEarlyMinutes | write a whole number from 0 to 120
            maxCalls: 3             | holdMinutes: 0            | 44 | limits.holdMinutes       | write a whole number from 1 to 600
            outcomes: [DONE, RETURNED] | callReasons: [because] | 43 | callReasons[0]           | "because" is not known; write one of: agreed
            outcomes: [DONE, RETURNED] | outcomeReasons: []     | 43 | outcomeReasons           | is empty
            lateClose: 01:30        | lateClose: 12:00          | 44 | limits.lateClose         | 12:00 is not in the night
            until: 17:30            | until: 17:30, byAppointment: maybe | 11 | hours.week[0].times[1].byAppointment | "maybe" is not known; write one of: true, false
            afterMinutes: 30        | afterMinutes: 361         | 45 | closing.afterMinutes     | write a whole number from 0 to 360
            promiseDays: 2          | promiseDays: 0            | 45 | closing.promiseDays      | write a whole number from 1 to 20
            supplementDays: 10      | supplementDays: 91        | 45 | closing.supplementDays   | write a whole number from 1 to 90
            """)
    void aFaultIsToldWithLineFieldAndReason(String right, String wrong, int line, String field, String reason) {
        assertThat(FILE).contains(right);
        String text = FILE.replaceFirst(Pattern.quote(right), wrong.replace("\\", "\\\\"));
        HallFileFault fault = catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text));
        if (reason.equals("OK")) {
            assertThat(fault).isNull();
            return;
        }
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).startsWith("line " + line + ", " + field + ": ");
        assertThat(fault.reason()).contains(reason);
    }

    @ParameterizedTest(name = "line {2}, {3}: {0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: market           | kind: fair                | 16 | hours.special[0].kind            | "fair" is not known; write one of: market, duty, reception, appointment
            kind: market           | kind: ordinary            | 16 | hours.special[0].kind            | "ordinary" is not known
            kind: market           | kind: appointment         | 16 | hours.special[0].times           | is missing
            [2, 5]                 | [0]                       | 16 | hours.special[0].lunarDays[0]    | write a whole number from 1 to 30
            [2, 5]                 | [31]                      | 16 | hours.special[0].lunarDays[0]    | write a whole number from 1 to 30
            [2, 5]                 | [2, 2]                    | 16 | hours.special[0].lunarDays[1]    | the day 2 is there already
            lunarDays: [2, 5]      | monthDays: [32]           | 16 | hours.special[0].monthDays[0]    | write a whole number from 1 to 31
            lunarDays: [2, 5]      | weekdays: [sunday]        | 16 | hours.special[0].weekdays[0]     | "sunday" is not known
            lunarDays: [2, 5],     | ``                        | 16 | hours.special[0]                 | says 0 times when it is; write one of: dates, weekdays
            [2, 5],                | [2], weekdays: [mon],     | 16 | hours.special[0]                 | says 2 times when it is
            leastWindows: 2        | leastWindows: 3           | 16 | hours.special[0].leastWindows    | write a whole number from 0 to 2
            leastWindows: 2        | quotas: [{service: police, from: 12:00, until: 13:00, most: 1}] | 16 | hours.special[0].quotas[0].from | OK
            leastWindows: 2        | times: []                 | 16 | hours.special[0].times           | is empty; write times
            2027-01-08             | 2027-01-06                | 14 | hours.lunarMonths[1]             | comes 28 days after the month before it
            2027-01-08             | 2027-01-09                | 14 | hours.lunarMonths[1]             | comes 31 days after the month before it
            2027-02-06             | 2027-01-08                | 14 | hours.lunarMonths[2]             | comes 0 days after
            lunarMonths: [2026-12-09, 2027-01-08, 2027-02-06] | lunarMonths: [2026-12-09] | 14 | hours.lunarMonths | holds one month; write the next one too
            dates: [2027-01-03]    | dates: [2027-01-03, 2027-01-03] | 18 | hours.special[1].dates[1]  | the date 2027-01-03 is there already
            [{from: 09:00, until: 11:00}] | []                 | 20 | hours.special[1].times           | is empty
            until: 11:00           | until: 08:00              | 20 | hours.special[1].times[0].until  | 08:00 is not after 09:00
            [police]               | [fire]                    | 21 | hours.special[1].services[0]     | "fire" is not known
            {service: police, most: 9} | {service: farm, most: 9} | 22 | hours.special[1].quotas[0].service | "farm" is not known; write one of: police
            most: 9                | most: 0                   | 22 | hours.special[1].quotas[0].most  | write a whole number from 1 to 9999
            most: 9                | most: 10000               | 22 | hours.special[1].quotas[0].most  | write a whole number from 1 to 9999
            most: 9                | from: 09:30, until: 10:30, most: 9 | 22 | hours.special[1].quotas[1] | holds for the same service and time
            09:00, until: 10:00    | 11:00, until: 12:00       | 22 | hours.special[1].quotas[1].from  | no numbers are given from 11:00 to 12:00
            09:00, until: 10:00    | 09:00, until: 09:00       | 22 | hours.special[1].quotas[1].until | 09:00 is not after 09:00
            from: 09:00, until: 10:00 | from: 09:00            | 22 | hours.special[1].quotas[1].until | is missing
            今日值班               | ""                        | 23 | hours.special[1].boardText.zh-CN | is empty
            """)
    void aFaultInASpecialDayIsToldToo(String right, String wrong, int line, String field, String reason) {
        assertThat(SPECIAL).contains(right);
        String special = SPECIAL.replaceFirst(Pattern.quote(right), wrong);
        HallFileFault fault = catchThrowableOfType(HallFileFault.class, () -> HallFile.read(with(special)));
        if (reason.equals("OK")) {
            assertThat(fault).isNull();
            return;
        }
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).startsWith("line " + line + ", " + field + ": ");
        assertThat(fault.reason()).contains(reason);
    }

    private static String with(String special) {
        return FILE.replace("  workdays: [{date: 2027-01-02, like: tue}]\n", special);
    }

    @Test
    void aDayThatIsNamedMustHaveHours() {
        String text = with(SPECIAL.replace("      times: [{from: 09:00, until: 11:00}]\n", ""));
        assertThat(catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text)))
                .hasMessage("line 17, hours.special[1]: falls on 2027-01-03, a day without hours; write times");
    }

    @Test
    void aLunarMarketNeedsTheAlmanac() {
        String text = with(SPECIAL.replaceAll("(?m)^ *lunarMonths.*\n", ""));
        assertThat(catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text)))
                .hasMessage(
                        "line 15, hours.special[0].lunarDays: needs the table lunarMonths; write it from the almanac");
    }

    @ParameterizedTest(name = "line {1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            zones: [                     | 34 | cannot be read
            zones: {{                    | 34 | cannot be read
            zones:\\tx                   | 33 | cannot be read
            zones: *nobody               | 33 | cannot be read
            zones: !!java.io.File [a]    | 33 | cannot be read
            """)
    void brokenYamlIsToldWithItsLine(String broken, int line, String reason) {
        String text = FILE.replace("zones:\n", broken.replace("\\t", "\t") + "\n");
        HallFileFault fault = catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text));
        assertThat(fault).isNotNull();
        assertThat(fault.getMessage()).startsWith("line " + line).contains(reason);
    }

    @Test
    void aBareControlCharacterIsToldWithItsLine() {
        HallFileFault fault = catchThrowableOfType(
                HallFileFault.class, () -> HallFile.read(FILE.replace("Weekdays", "Week\u0007days")));
        assertThat(fault.line()).isEqualTo(8);
        assertThat(fault.reason()).contains("control character");
    }

    @Test
    void anEmptyFileAndAListAreNoHall() {
        assertThat(catchThrowableOfType(HallFileFault.class, () -> HallFile.read("# nothing\n")))
                .hasMessage("line 1: is empty; begin with the sample hall");
        assertThat(catchThrowableOfType(HallFileFault.class, () -> HallFile.read("- a\n"))
                        .reason())
                .startsWith("takes fields: id, name");
    }

    @Test
    void aHallClosedOnAllDaysIsNoHall() {
        String text = FILE.replaceAll("(?m)^ {8}- \\{from.*\n", "").replace("times:", "times: []");
        assertThat(catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text)))
                .hasMessage("line 7, hours.week: is closed on all days; write times for one of them");
    }

    @Test
    void aGroupWithoutServicesIsRefused() {
        assertThat(catchThrowableOfType(
                        HallFileFault.class, () -> HallFile.read(FILE.replace("    group: more\n", ""))))
                .hasMessage("line 15, groups[0]: holds 0 services; put 1 to 6 into it, or delete it");
    }

    @Test
    void moreThanSixTilesDoNotFitOnTheFirstScreen() {
        StringBuilder more = new StringBuilder();
        for (char letter = 'C'; letter <= 'G'; letter++) {
            more.append("""
                      - id: s%1$s
                        letter: %1$S
                        name: {zh-CN: 业务, en: Service}
                        examples: {zh-CN: 例子, en: Example}
                        pictogram: nongye
                    """.formatted(Character.toLowerCase(letter)));
        }
        String text = FILE.replace(
                "windows:\n  - {no: 1, services: [police]}",
                more + "windows:\n  - {no: 1, services: [police, sc, sd, se, sf, sg]}");
        assertThat(catchThrowableOfType(HallFileFault.class, () -> HallFile.read(text))
                        .reason())
                .isEqualTo("needs 7 tiles on the first screen, which holds 6; put some into a group");
    }
}
