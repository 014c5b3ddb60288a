package org.paihao.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.paihao.server.history.Asked.Answer;

class AskedTest {
    private static Asked asked(String key) {
        Asked asked = new Asked("/api/v1/windows/3/call-next", "{\"turn\":1}", key, 3, 1);
        asked.begin();
        return asked;
    }

    private static Answer answer(int status) {
        return new Answer(
                status,
                status == 204 ? null : JsonNodeFactory.instance.objectNode(),
                System.nanoTime(),
                System.nanoTime());
    }

    @Test
    void whatFoundNobodyAndWasDoneLaterIsOverOnlyThen() {
        Asked call = asked("one");
        call.answered(answer(204));
        Asked meanwhile = asked("two");
        call.answered(answer(200));
        Asked afterwards = asked("three");
        call.answered(answer(200));
        assertThat(call.before(meanwhile)).isFalse();
        assertThat(call.before(afterwards)).isTrue();
    }
}
