package org.paihao.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * The look on one glass: dresses a scene with the tokens, the parts all screens share ({@code look.css}) and a program's
 * own style sheets.
 */
public final class Look {
    private final Tokens tokens = Tokens.load();
    private final Glass glass;
    private final MillimetreCss millimetres;

    public Look(Glass glass) {
        this.glass = glass;
        this.millimetres = new MillimetreCss(tokens, glass);
    }

    public Glass glass() {
        return glass;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Pixels of so many millimetres on this glass. */
    public double mm(double millimetres) {
        return glass.mm(millimetres);
    }

    /** A scene of the whole glass, with the shared style sheet; it answers a finger and nothing else. */
    public Scene scene(Parent root) {
        Scene scene = new Scene(root, glass.widthPx(), glass.heightPx());
        scene.getStylesheets().add(address(tokens.lookedUpColours() + Resource.text(Look.class, "look.css")));
        NoWayOut.of(scene);
        return scene;
    }

    /** Adds a program's own style sheet, written in millimetres, that lies beside the given class. */
    public void dress(Parent part, Class<?> beside, String name) {
        part.getStylesheets().add(address(Resource.text(beside, name)));
    }

    /**
     * The same for a sheet that was written for a glass of another size.
     *
     * @param unit millimetres of this glass for a written one
     * @param leastType millimetres of this glass below which no size of type falls
     */
    public void dress(Parent part, Class<?> beside, String name, double unit, double leastType) {
        MillimetreCss here = new MillimetreCss(tokens, glass, unit, leastType);
        part.getStylesheets().add(address(here, Resource.text(beside, name)));
    }

    private String address(String css) {
        return address(millimetres, css);
    }

    private static String address(MillimetreCss millimetres, String css) {
        byte[] onGlass = millimetres.onGlass(css).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(onGlass);
    }
}
