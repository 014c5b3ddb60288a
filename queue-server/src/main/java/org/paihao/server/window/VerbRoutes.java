package org.paihao.server.window;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.protocol.TurnCommand;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.Writing;

/** How every verb of a window is spoken over HTTP: its address, who may use it, its body, its answer. */
public final class VerbRoutes {
    /** Who may act at a window: its clerk, or the machine that stands for one. */
    public static final Set<Kind> CLERKS = Set.of(Kind.CLERK, Kind.CONSOLE);

    private final Access access;
    private final Ledger ledger;
    private final Readers readers;
    private final AnswerStore answers;

    public VerbRoutes(Access access, Ledger ledger, Readers readers, AnswerStore answers) {
        this.access = access;
        this.ledger = ledger;
        this.readers = readers;
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
        add(routes, word, context -> Requests.body(context, body), answer, verb);
    }

    /** Adds a verb whose body no answer may quote. */
    public <C, A> void addSecret(RoutesConfig routes, String word, Class<C> body, Class<A> answer, Verb<C, A> verb) {
        add(routes, word, context -> Requests.secretBody(context, body), answer, verb);
    }

    private <C, A> void add(
            RoutesConfig routes, String word, Function<Context, C> body, Class<A> answer, Verb<C, A> verb) {
        routes.post(address(word), context -> {
            int no = Requests.window(context);
            Actor actor = access.requireAt(context, CLERKS, no);
            C command = body.apply(context);
            Asked asked = Requests.asked(context, actor);
            tell(
                    context,
                    ledger.write(writing ->
                            answers.once(writing, asked, answer, inside -> verb.run(inside, actor, no, command))));
        });
    }

    /**
     * Adds a verb by which the clerk loses the window, and with the last one the session: whoever asks again with the same
     * cookie and key is told what was answered, though that cookie has no right to anything any more.
     */
    public <C, A> void addLast(RoutesConfig routes, String word, Class<C> body, Class<A> answer, Verb<C, A> verb) {
        routes.post(address(word), context -> {
            int no = Requests.window(context);
            Asked inSession = Requests.askedInSession(context);
            Actor actor;
            try {
                actor = access.requireAt(context, CLERKS, no);
            } catch (Refusal refused) {
                // Also where the first try is still under way: its session ends in the commit that keeps the answer.
                tell(context, again(context, inSession, answer).orElseThrow(() -> refused));
                return;
            }
            C command = Requests.body(context, body);
            Asked asked = Requests.asked(context, actor);
            tell(
                    context,
                    ledger.write(writing -> answers.once(
                            writing,
                            asked,
                            answer,
                            act -> answers.once(
                                    act, inSession, answer, inside -> verb.run(inside, actor, no, command)))));
        });
    }

    /** What was answered to the same request of a session that may be over. */
    private <A> Optional<A> again(Context context, Asked inSession, Class<A> answer) {
        if (inSession.key() == null) {
            return Optional.empty();
        }
        Access.sameOrigin(context);
        return readers.read(database -> answers.kept(database, inSession, answer));
    }

    private static String address(String word) {
        return Paths.WINDOWS + "/{no}/" + word;
    }

    private static void tell(Context context, Object told) {
        if (told == null) {
            context.status(204);
        } else {
            Answers.json(context, 200, told);
        }
    }
}
