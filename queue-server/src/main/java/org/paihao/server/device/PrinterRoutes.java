package org.paihao.server.device;

import io.javalin.config.RoutesConfig;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PrinterReport;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Ledger;

/** The address at which a kiosk says how its printer is. */
public final class PrinterRoutes implements Routes {
    private static final Set<Kind> OWNERS = Set.of(Kind.KIOSK);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final PrinterDesk desk;

    public PrinterRoutes(Access access, Ledger ledger, AnswerStore answers, PrinterDesk desk) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.PRINTER, context -> {
            Actor kiosk = access.require(context, OWNERS);
            Asked asked = Requests.asked(context, kiosk);
            PrinterReport report = Requests.body(context, PrinterReport.class);
            Answers.json(
                    context,
                    200,
                    ledger.write(writing -> answers.once(
                            writing, asked, PrinterReport.class, inside -> desk.report(inside, kiosk, report))));
        });
    }
}
