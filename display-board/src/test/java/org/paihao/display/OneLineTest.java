package org.paihao.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.client.Token;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class OneLineTest {
    @Command(name = "board")
    private static final class WithoutToken implements Callable<Integer> {
        @Override
        public Integer call() {
            Token.read(Path.of("no-such-token"));
            return 0;
        }
    }

    @Test
    void aProgramThatCannotStartSaysWhyInOneLine() {
        StringWriter said = new StringWriter();
        int code = new CommandLine(new WithoutToken())
                .setErr(new PrintWriter(said))
                .setExecutionExceptionHandler(new OneLine(LoggerFactory.getLogger(OneLineTest.class)))
                .execute();
        assertThat(code).isNotZero();
        assertThat(said.toString().lines()).containsExactly("board: cannot read the token file no-such-token");
    }
}
