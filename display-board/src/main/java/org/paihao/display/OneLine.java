package org.paihao.display;

import org.paihao.look.ScreenProgram;
import org.slf4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A program that cannot start says why in one line; a fault that nobody can mend by that line stands in the log, whole. */
public final class OneLine implements IExecutionExceptionHandler {
    private final Logger log;

    public OneLine(Logger log) {
        this.log = log;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine program, ParseResult arguments) {
        int code = ScreenProgram.exitCode(e);
        if (code == ScreenProgram.FAULT) {
            log.error("{} could not start", program.getCommandName(), e);
        }
        program.getErr().println(program.getCommandName() + ": " + e.getMessage());
        return code;
    }
}
