package org.paihao.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.paihao.server.access.Actor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Kinds of devices and roles of people as they are typed. */
final class KindWord {
    private KindWord() {}

    static Actor.Kind device(String word, CommandSpec spec) {
        return find(word, spec, "kind of device", Actor.Kind::isDevice);
    }

    static Actor.Kind role(String word, CommandSpec spec) {
        return find(word, spec, "role", kind -> !kind.isDevice());
    }

    private static Actor.Kind find(String word, CommandSpec spec, String what, Predicate<Actor.Kind> wanted) {
        return Arrays.stream(Actor.Kind.values())
                .filter(wanted)
                .filter(kind -> typed(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + word + "\" is no " + what + "; there are: "
                                + Arrays.stream(Actor.Kind.values())
                                        .filter(wanted)
                                        .map(KindWord::typed)
                                        .collect(Collectors.joining(", "))));
    }

    static String typed(Actor.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
