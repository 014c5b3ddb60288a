package org.paihao.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.paihao.protocol.Problem;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.BooksFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where refusals and faults become answers; only here a fault is logged. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final int TOO_LARGE = 413;
    /** A client that sends more than that loses its connection. */
    private static final int MOST_HEARD = 4 * 1024 * 1024;

    private Problems() {}

    static void add(RoutesConfig routes) {
        routes.exception(
                Refusal.class,
                (refusal, context) ->
                        answer(context, refusal.status(), refusal.code(), refusal.getMessage(), refusal.facts()));
        routes.exception(HttpResponseException.class, (no, context) -> {
            if (no.getStatus() == TOO_LARGE) {
                hearOut(context);
            }
            answer(context, no.getStatus(), "http." + word(no), no.getMessage(), null);
        });
        routes.exception(BooksFault.class, (fault, context) -> {
            LOG.error("the books failed a {} request", context.method(), fault);
            switch (fault.outcome()) {
                case UNKNOWN -> answer(context, 500, "books.unknown", "outcome unknown, retry with the same key", null);
                case DISK_FULL -> answer(context, 503, "books.full", "not saved: the server's disk is full", null);
                case NOT_DONE -> answer(context, 503, "books.unavailable", "not saved; try again", null);
            }
        });
        routes.exception(Exception.class, (fault, context) -> {
            LOG.error("a {} request failed", context.method(), fault);
            answer(context, 500, "server.fault", "a fault of the server; it is in its log", null);
        });
    }

    /** Takes the rest of a body that is too long: a client that is cut off while it sends never reads why. */
    private static void hearOut(Context context) {
        try {
            InputStream rest = context.req().getInputStream();
            byte[] passed = new byte[16 * 1024];
            int count = 0;
            for (int read = rest.read(passed); read > 0 && count < MOST_HEARD; read = rest.read(passed)) {
                count += read;
            }
        } catch (IOException gone) {
            LOG.debug("a client that sent too much has gone", gone);
        }
    }

    private static String word(HttpResponseException no) {
        return switch (no.getStatus()) {
            case 404 -> "not-found";
            case 405 -> "method";
            case 413 -> "too-large";
            default -> String.valueOf(no.getStatus());
        };
    }

    static void answer(Context context, int status, String code, String detail, Map<String, Object> facts) {
        Answers.json(
                context,
                status,
                new Problem(
                        "about:blank",
                        code.replace('.', ' ').replace('-', ' ').toLowerCase(Locale.ROOT),
                        status,
                        code,
                        detail,
                        facts == null || facts.isEmpty() ? null : facts));
        context.contentType(Problem.MEDIA_TYPE);
    }
}
