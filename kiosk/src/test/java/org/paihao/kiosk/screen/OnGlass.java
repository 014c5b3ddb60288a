package org.paihao.kiosk.screen;

import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Moment;
import org.paihao.look.Fonts;
import org.paihao.look.Glass;
import org.paihao.look.Language;
import org.paihao.look.Look;
import org.paihao.look.Words;
import org.testfx.util.WaitForAsyncUtils;

/** A kiosk's glass of 21.5 inches in a test's window, shown at any moment. */
final class OnGlass {
    static final Look LOOK = new Look(new Glass(1080, 1920, 21.5));

    private final Stage stage;
    private final Fonts fonts = Fonts.load();
    private Scene scene;

    OnGlass(Stage stage) {
        this.stage = stage;
    }

    /** A fresh glass that shows this moment, at rest. */
    Scene show(Moment moment, Language language) {
        run(() -> {
            KioskViewModel model = new KioskViewModel(Words.of(Kiosk.class, language), touch -> {});
            model.show(moment.in(language));
            scene = LOOK.scene(new KioskGlass(LOOK, fonts, model));
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return null;
        });
        return scene;
    }

    static <T> T run(Callable<T> act) {
        return Platform.isFxApplicationThread()
                ? WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(act))
                : WaitForAsyncUtils.waitForAsyncFx(20_000, act);
    }
}
