package org.paihao.display;

import org.slf4j.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A program that cannot start says why in one line; where it failed stands in the log for whoever looks closer. */
public final class OneLine implements IExecutionExceptionHandler {
    private final Logger log;

    public OneLine(Logger log) {
        this.log = log;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine program, ParseResult arguments) {
        log.debug("{} could not start", program.getCommandName(), e);
        program.getErr().println(program.getCommandName() + ": " + e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
