package org.paihao.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00:00+08:00",
                "2026-11-23T09:00:00.5Z",
                "2026-11-23T09:00:00.000000001-03:30",
                "2026-01-02T03:04:05.12+08:05:43",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999+18:00",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void eachTimeIsWrittenAsItIsRead(String time) throws Exception {
        assertThat(Wire.strict().writeValueAsString(OffsetDateTime.parse(time))).isEqualTo('"' + time + '"');
    }

    @Test
    void thousandsOfTimesAreWrittenAsTheFormatterWritesThem() {
        Random random = new Random(7);
        ZoneId[] zones = {
            ZoneId.of("Asia/Shanghai"), ZoneId.of("Asia/Kathmandu"), ZoneId.of("UTC"), ZoneId.of("America/St_Johns")
        };
        for (int i = 0; i < 10_000; i++) {
            long nanos = new long[] {0, 1_000_000L * random.nextInt(1000), random.nextInt(1_000_000_000)}[i % 3];
            OffsetDateTime time = Instant.ofEpochSecond(random.nextInt(), nanos)
                    .atZone(zones[i % zones.length])
                    .toOffsetDateTime();
            assertThat(TimeWriter.text(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
    }
}
