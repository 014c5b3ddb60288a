package org.paihao.server.window;

import io.javalin.config.RoutesConfig;
import java.sql.SQLException;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.TurnCommand;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Writing;

/** How every verb of a window is spoken over HTTP: its address, who may use it, its body, its answer. */
public final class VerbRoutes {
    /** Who may act at a window: its clerk, or the machine that stands for one. */
    public static final Set<Kind> CLERKS = Set.of(Kind.CLERK, Kind.CONSOLE);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;

    public VerbRoutes(Access access, Ledger ledger, AnswerStore answers) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
    }

    /** A verb, with what its body says; it answers null where nothing was done. */
    @FunctionalInterface
    public interface Verb<C, A> {
        A run(Writing writing, Actor actor, int no, C command) throws SQLException;
    }

    /** Adds a verb that takes nothing but the turn. */
    public <A> void turn(RoutesConfig routes, String word, Class<A> answer, Verb<Long, A> verb) {
        add(
                routes,
                word,
                TurnCommand.class,
                answer,
                (writing, actor, no, command) -> verb.run(writing, actor, no, command.turn()));
    }

    /** Adds a verb. @param body the record of what it takes @param answer the record that it answers */
    public <C, A> void add(RoutesConfig routes, String word, Class<C> body, Class<A> answer, Verb<C, A> verb) {
        routes.post(Paths.WINDOWS + "/{no}/" + word, context -> {
            int no = Requests.window(context);
            Actor actor = access.requireAt(context, CLERKS, no);
            C command = Requests.body(context, body);
            Asked asked = Requests.asked(context, actor);
            A told = ledger.write(
                    writing -> answers.once(writing, asked, answer, inside -> verb.run(inside, actor, no, command)));
            if (told == null) {
                context.status(204);
            } else {
                Answers.json(context, 200, told);
            }
        });
    }
}
