package org.paihao.kiosk.screen;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.paihao.look.Fonts;
import org.paihao.look.Glass;
import org.paihao.look.Language;
import org.paihao.look.Look;
import org.paihao.look.Words;
import org.testfx.util.WaitForAsyncUtils;

/** A kiosk's glass of 21.5 inches at any moment, at rest. Each is made once for all tests. */
final class OnGlass {
    static final Look LOOK = new Look(new Glass(1080, 1920, 21.5));
    static final Fonts FONTS = run(Fonts::load);

    /** Every language, ordinary and for elders. */
    static final List<Manner> MANNERS = Stream.of(Language.values())
            .flatMap(each -> Stream.of(Manner.usual(each), Manner.usual(each).elder(true)))
            .toList();

    private static final Map<String, Scene> SCENES = new ConcurrentHashMap<>();

    private OnGlass() {}

    static Scene show(Moment moment, Manner manner) {
        return SCENES.computeIfAbsent(moment + " " + manner, name -> run(() -> open(moment, manner)));
    }

    private static Scene open(Moment moment, Manner manner) {
        KioskViewModel model = new KioskViewModel(Words.of(Kiosk.class, manner.language()), touch -> {}, () -> {});
        model.show(moment.in(manner));
        Scene scene = LOOK.scene(new KioskGlass(LOOK, FONTS, model));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    static <T> T run(Callable<T> act) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, act);
    }
}
