package org.paihao.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.paihao.kiosk.flow.Room;
import org.paihao.look.Fonts;
import org.paihao.look.Glass;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.look.Look;
import org.paihao.look.Words;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Kiosks' glasses of the sizes that are sold, each with one kiosk on it that is led from moment to moment. */
enum OnGlass {
    UPRIGHT_21(1080, 1920, 21.5),
    ACROSS_21(1920, 1080, 21.5),
    UPRIGHT_15(1080, 1920, 15.6),
    ACROSS_15(1920, 1080, 15.6),
    UPRIGHT_32(1080, 1920, 32);

    private final Look look;
    private Room.Both rooms;
    private KioskViewModel model;
    private Scene scene;

    OnGlass(int width, int height, double inches) {
        look = new Look(new Glass(width, height, inches));
    }

    Look look() {
        return look;
    }

    boolean upright() {
        return look.glass().heightPx() > look.glass().widthPx();
    }

    static Fonts fonts() {
        return Loaded.FONTS;
    }

    /** When the first glass is lit, not before there is a toolkit. */
    private static final class Loaded {
        static final Fonts FONTS = run(Fonts::load);
    }

    /** The screen of that moment, laid out. */
    Region show(Moment moment, Manner manner) {
        return show(moment, manner, Languages.of(manner.language()));
    }

    /** The same in a hall that has added languages. */
    Region show(Moment moment, Manner manner, Languages languages) {
        return run(() -> {
            if (scene == null) {
                rooms = KioskGlass.rooms(look, fonts());
                model = new KioskViewModel(Words.of(Kiosk.class, Language.ZH_CN), touch -> {}, () -> {});
                model.show(moment.in(manner, rooms));
                scene = look.scene(new KioskGlass(look, fonts(), model, false));
            }
            model.show(moment.in(manner, rooms, languages));
            // What gives way is known when the first layout has told it its room.
            for (int i = 0; i < 2; i++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return (Region) scene.getRoot().lookup(".screen");
        });
    }

    /** All of this type that can be seen. */
    static <T> List<T> seen(Node root, Class<T> type) {
        List<T> found = new ArrayList<>();
        gather(root, type, found);
        return found;
    }

    private static <T> void gather(Node node, Class<T> type, List<T> found) {
        if (!node.isVisible()) {
            return;
        }
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, type, found));
        }
    }

    /** Where it lies, in real millimetres. */
    Bounds inMm(Node node) {
        Bounds px = node.localToScene(node.getLayoutBounds());
        double mm = look.glass().pxPerMm();
        return new BoundingBox(px.getMinX() / mm, px.getMinY() / mm, px.getWidth() / mm, px.getHeight() / mm);
    }

    /** On the toolkit's thread; the toolkit starts with the first glass and stays for all. */
    static <T> T run(Callable<T> act) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the toolkit does not start", e);
        }
        return WaitForAsyncUtils.waitForAsyncFx(30_000, act);
    }
}
