package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.TicketState;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.ticket.TicketRow;

/** Each act that can be taken back leaves everything as it was, but for the turn and the journal. */
class UndoTest {
    @TempDir
    private Path folder;

    private DeskHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new DeskHall(folder, SampleHall.hall());
        hall.take("D");
        hall.take("D");
        hall.take("E");
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    /** All that an undo must bring back, as text. */
    private List<String> everything() {
        List<String> all = hall.sql("SELECT * FROM ticket ORDER BY seq", row -> {
            StringBuilder text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(row.getString(i)).append(' ');
            }
            return text.toString();
        });
        all.addAll(hall.sql(
                "SELECT day || service || waiting || '/' || calls FROM counter WHERE waiting + calls > 0 ORDER BY 1",
                row -> row.getString(1)));
        all.addAll(hall.sql(
                "SELECT id || outcome || ended || exact || paused FROM txn ORDER BY 1", row -> row.getString(1)));
        all.addAll(hall.sql("SELECT txn || pad_until FROM opening ORDER BY 1", row -> row.getString(1)));
        all.addAll(hall.sql("SELECT no || '@' || call FROM window WHERE call IS NOT NULL", row -> row.getString(1)));
        all.addAll(hall.sql("SELECT normals FROM ratio WHERE normals <> 2 ORDER BY window", row -> row.getString(1)));
        return all;
    }

    private void takenBack(String verb, String word) {
        List<String> before = everything();
        hall.act(5, verb, word);
        assertThat(everything()).isNotEqualTo(before);
        hall.clock.passSeconds(10);
        hall.act(5, "undo");
        assertThat(everything()).isEqualTo(before);
        refused("undo.nothing", 5);
    }

    private void refused(String code, int window) {
        long journal = hall.journal();
        assertThatThrownBy(() -> hall.act(window, "undo"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void aCall() {
        takenBack("call-next", "");
        takenBack("call", "E001");
    }

    @Test
    void whatIsDoneWithSomebodyWhoWasCalled() {
        hall.act(5, "call-next");
        takenBack("start", "");
        takenBack("hold", "PAPERS_RETURNED");
        takenBack("hold", "PAPERS_KEPT");
        takenBack("transfer", "A");
        takenBack("transfer", "6");
        takenBack("finish", "");
    }

    @Test
    void whatIsDoneWithSomebodyWhoIsServed() {
        hall.act(5, "call-next");
        hall.act(5, "start");
        takenBack("hold", "PAPERS_RETURNED");
        takenBack("hold", "PAPERS_KEPT");
        takenBack("transfer", "A");
        takenBack("finish", "");
        takenBack("add-transaction", "E");
        hall.act(5, "add-transaction", "E");
        takenBack("finish", "");
        takenBack("transfer", "A");
        takenBack("add-transaction", "");
    }

    @Test
    void whatIsDoneWithSomebodyWhoseTransactionWasLaidAside() {
        hall.act(5, "call-next");
        hall.act(5, "start");
        hall.act(5, "hold", "PAPERS_KEPT");
        takenBack("take-up", "D001");
        hall.act(5, "take-up", "D001");
        takenBack("finish", "");
        takenBack("transfer", "A");
        takenBack("hold", "PAPERS_KEPT");
        hall.act(5, "start");
        takenBack("finish", "");
        takenBack("add-transaction", "E");
    }

    @Test
    void aNoShowAndAComeBack() {
        hall.act(5, "call-next");
        hall.clock.passSeconds(60);
        hall.act(5, "recall");
        takenBack("no-show", "");
        hall.act(5, "no-show");
        takenBack("come-back", "D001");
    }

    @Test
    void aWalkInLeavesNobodyWaiting() {
        hall.act(5, "walk-in", "F");
        hall.act(5, "undo");
        assertThat(hall.ticket("F001").state()).isEqualTo(TicketState.CANCELLED);
    }

    @Test
    void whoWasCalledByAFinishIsPutBackFirst() {
        hall.act(5, "call-next");
        List<String> before = everything();
        assertThat(hall.act(5, "finish-next").number()).isEqualTo("D002");
        hall.act(5, "undo");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nothingIsTakenBackFromSomebodyWhoWasCalledElsewhereSince() {
        hall.act(5, "call-next");
        hall.act(5, "hold", "PAPERS_RETURNED");
        hall.act(6, "take-up", "D001");
        refused("undo.moved-on", 5);
        hall.act(6, "transfer", "A");
        hall.act(3, "call-next");
        refused("undo.moved-on", 6);
        hall.act(3, "put-back");
        refused("undo.moved-on", 6);
    }

    @Test
    void nothingIsTakenBackFromSomebodyWhoCancelledSince() {
        hall.act(5, "call-next");
        hall.act(5, "hold", "PAPERS_RETURNED");
        hall.cancel("D001");
        refused("undo.moved-on", 5);
    }

    @Test
    void aCallThatIsTakenBackCountsNeitherForTheRatioNorForWhoCameBack() {
        TicketRow first = hall.ticket("D001");
        hall.act(5, "call-next");
        hall.act(5, "undo");
        hall.act(5, "call-next");
        hall.act(5, "put-back");
        assertThat(hall.count("SELECT sum(calls) FROM counter")).isZero();
        assertThat(hall.count("SELECT normals FROM ratio WHERE window = 5")).isEqualTo(2);
        assertThat(hall.ticket("D001")).isEqualTo(first);
    }
}
