package org.paihao.server.office;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;

/** The office's one address: only for this machine, and only with the key from the data folder. */
public final class OfficeRoutes implements Routes {
    static final String PATH = "/office";

    private final Office office;
    private final Supplier<OfficeKey> key;

    /** @param key asked on each request; null until the server listens */
    public OfficeRoutes(Office office, Supplier<OfficeKey> key) {
        this.office = office;
        this.key = key;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(PATH, context -> {
            if (!fromThisMachine(context) || !holdsTheKey(context)) {
                throw Refusal.forbidden("office.closed", "only this machine's command line may do that");
            }
            Answers.json(context, 200, office.ask(Requests.largeBody(context, OfficeRequest.class)));
        });
    }

    private static boolean fromThisMachine(Context context) throws UnknownHostException {
        return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress();
    }

    private boolean holdsTheKey(Context context) {
        OfficeKey expected = key.get();
        String given = context.header("Authorization");
        return expected != null
                && given != null
                && MessageDigest.isEqual(bytes(given), bytes("Bearer " + expected.secret()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
