package org.paihao.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.server.Reply;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;

/**
 * A running hall is asked over HTTP for everything that openapi.yaml describes, and each answer is held against it. A new
 * endpoint needs an example in one of the lists named {@code …Examples}.
 */
final class LiveAnswersTest {
    private static final Contract CONTRACT = Contract.read();

    @TempDir
    private static Path folder;

    private static Stage hall;

    @BeforeAll
    static void open() throws Exception {
        hall = new Stage(folder);
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    static List<Example> examples() {
        return Stream.of(
                        TicketExamples.all(),
                        LeaseExamples.all(),
                        WindowExamples.all(),
                        AppointmentExamples.all(),
                        ViewExamples.all(),
                        PhoneExamples.all(),
                        PeopleExamples.all(),
                        DayExamples.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyDescribedEndpointHasAnExampleThatSucceeds() {
        Set<String> driven = examples().stream()
                .filter(Example::succeeds)
                .map(Example::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> undriven = new TreeSet<>(CONTRACT.operations());
        undriven.removeAll(driven);
        assertThat(undriven)
                .as("described in openapi.yaml and never asked for: add an example to a list in "
                        + LiveAnswersTest.class.getPackageName() + ", such as WindowExamples")
                .isEmpty();
    }

    @Test
    void everyAddressOfTheServerIsDescribed() {
        Set<String> answered = new TreeSet<>(hall.hall.addresses());
        // The command line's own door: for a secret that only this machine has.
        answered.remove("POST /office");
        assertThat(answered)
                .as("answered by the server and missing in openapi.yaml")
                .isSubsetOf(CONTRACT.operations());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theAnswerIsAsDescribed(Example example) throws Exception {
        Request request = example.request().apply(hall);
        Reply reply = hall.send(example.by(), example.method(), request);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(example.status());
        assertThat(CONTRACT.faults(example.operation(), reply)).isEmpty();
        if (example.succeeds() && request.isJson()) {
            assertThat(CONTRACT.faultsOfRequest(example.operation(), new ObjectMapper().readTree(request.body())))
                    .isEmpty();
        }
    }

    /** The same request from everybody else who has a token or a session, and from nobody. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void whoHasNoRightIsRefused(Example example) {
        Request request = example.request().apply(hall);
        long before = hall.acts();
        List<String> wrong = new ArrayList<>();
        for (Kind kind : others(example.may())) {
            Reply reply = hall.send(kind, example.method(), request);
            if (reply.status() != 401 && reply.status() != 403) {
                wrong.add(kind + " is answered " + reply.status());
            }
            CONTRACT.faults(example.operation(), reply).forEach(fault -> wrong.add(kind + ": " + fault));
        }
        assertThat(wrong).isEmpty();
        assertThat(hall.acts()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("posts")
    void whatIsNoRequestIsRefusedAndChangesNothing(Example example) {
        Request request = example.request().apply(hall);
        long before = hall.acts();
        refused(example, "{", 400, request);
        refused(example, "{\"noSuchField\":1}", 400, request);
        refused(example, "[]", 400, request);
        assertThat(hall.acts()).isEqualTo(before);
    }

    private static void refused(Example example, String body, int status, Request request) {
        Reply reply = hall.send(example.by(), "POST", Request.post(request.path(), body));
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(status);
        assertThat(CONTRACT.faults(example.operation(), reply)).isEmpty();
    }

    static List<Example> guarded() {
        return firstSuccesses().filter(example -> !example.may().isEmpty()).toList();
    }

    static List<Example> posts() {
        return firstSuccesses()
                .filter(example -> example.method().equals("POST"))
                .toList();
    }

    private static Stream<Example> firstSuccesses() {
        Set<String> seen = new TreeSet<>();
        return examples().stream().filter(Example::succeeds).filter(example -> seen.add(example.operation()));
    }

    private static List<Kind> others(Set<Kind> may) {
        List<Kind> others = new ArrayList<>(Arrays.asList(Kind.values()));
        others.removeAll(may);
        others.add(null);
        return others;
    }
}
