package org.paihao.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketNumberTest {
    @Test
    void theFirstOfADayIs001() {
        assertThat(TicketNumber.label("A", TicketNumber.after(0))).isEqualTo("A001");
    }

    @Test
    void after499Comes1000BecauseTheRestIsKeptForKiosksThatAreCutOff() {
        assertThat(TicketNumber.label("B", TicketNumber.after(498))).isEqualTo("B499");
        assertThat(TicketNumber.label("B", TicketNumber.after(499))).isEqualTo("B1000");
        assertThat(TicketNumber.label("B", TicketNumber.after(1000))).isEqualTo("B1001");
    }

    @Test
    void aWholeDayHasNoRepeat() {
        List<String> labels = new ArrayList<>();
        int n = 0;
        for (int i = 0; i < 12_000; i++) {
            n = TicketNumber.after(n);
            labels.add(TicketNumber.label("C", n));
        }
        assertThat(labels).doesNotHaveDuplicates();
        assertThat(labels.get(11_999)).isEqualTo("C12500");
    }
}
