package org.paihao.server.device;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paihao.server.access.Actor;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Readers;

/**
 * Who holds a device's token. Answers from memory, and rightly: only this process writes the database, and a change is
 * here before it is answered. Any thread may ask.
 */
public final class Devices {
    private volatile Map<ByteBuffer, Actor> byTokenHash = Map.of();

    public Devices(Readers readers) {
        replace(readers.read(new DeviceStore()::enrolled));
    }

    /** @param token what came as {@code Authorization: Bearer} */
    public Optional<Actor> find(String token) {
        return Optional.ofNullable(byTokenHash.get(ByteBuffer.wrap(HallKey.hash(token))));
    }

    void replace(Collection<Enrolment> enrolments) {
        byTokenHash = enrolments.stream()
                .collect(Collectors.toUnmodifiableMap(device -> ByteBuffer.wrap(device.tokenHash()), Enrolment::actor));
    }
}
