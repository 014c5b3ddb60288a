package org.paihao.kiosk.simulator;

import java.io.IOException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that a program with a window does; the benchmark holds the kiosk's start against it. Says {@code shown}, then waits to be ended. */
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) throws IOException {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Label("paihao")));
            stage.show();
            System.out.println("shown");
        });
        while (System.in.read() >= 0) {
            // until nobody holds it any more
        }
        Platform.exit();
    }
}
