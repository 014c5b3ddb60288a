package org.paihao.kiosk.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.paihao.look.Language;

/** A moment of a kiosk on one of the glasses, in one language, ordinary or for elders. */
record GlassCase(OnGlass glass, Moment moment, Manner manner) {
    static Stream<GlassCase> all() {
        return Arrays.stream(OnGlass.values()).flatMap(GlassCase::on);
    }

    static Stream<GlassCase> on(OnGlass glass) {
        return Arrays.stream(Moment.values())
                .flatMap(moment -> manners().map(manner -> new GlassCase(glass, moment, manner)));
    }

    private static Stream<Manner> manners() {
        return Language.BUILT_IN.stream()
                .map(Manner::usual)
                .flatMap(usual -> List.of(usual, usual.elder(true)).stream());
    }

    Region screen() {
        return glass.show(moment, manner);
    }

    @Override
    public String toString() {
        return String.join(
                "-",
                moment.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                manner.language().tag() + (manner.elder() ? "-elder" : ""),
                glass.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
