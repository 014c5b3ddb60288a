package org.paihao.protocol.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an event stream, piece by piece, with a limit to waiting that a blocking stream would not have. The next
 * piece is asked for when the last one is taken, so a slow reader slows the server and fills no memory.
 */
final class EventStream implements BodySubscriber<EventStream.Opened> {
    /** What came of opening it: the stream, or the text of another answer. */
    record Opened(EventStream stream, String otherwise) {}

    /** A piece of the body, or its end. */
    private record Piece(List<ByteBuffer> bytes, Throwable end) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();

    static BodyHandler<Opened> handler() {
        return EventStream::take;
    }

    private static BodySubscriber<Opened> take(ResponseInfo answer) {
        boolean events = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return events
                ? new EventStream()
                : BodySubscribers.mapping(
                        BodySubscribers.ofString(StandardCharsets.UTF_8), text -> new Opened(null, text));
    }

    /**
     * The next piece; null where none came in time.
     *
     * @throws IOException when the stream is at its end, however it came
     */
    List<ByteBuffer> next(long nanos) throws IOException, InterruptedException {
        Piece piece = pieces.poll(nanos, TimeUnit.NANOSECONDS);
        if (piece == null) {
            return null;
        }
        if (piece.end() != null) {
            throw new IOException("the event stream ended", piece.end());
        }
        subscribed.join().request(1);
        return piece.bytes();
    }

    void cancel() {
        subscribed.thenAccept(Flow.Subscription::cancel);
    }

    @Override
    public CompletionStage<Opened> getBody() {
        return CompletableFuture.completedFuture(new Opened(this, null));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(null, failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(null, new IOException("closed by the server")));
    }
}
