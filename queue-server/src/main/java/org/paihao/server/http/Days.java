package org.paihao.server.http;

import java.time.LocalDate;

/** The business days that a report is asked for, both included. */
public record Days(LocalDate from, LocalDate until) {}
