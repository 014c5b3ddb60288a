package org.paihao.kiosk.simulator.demo;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.paihao.kiosk.simulator.glass.RemoteScreen;
import org.paihao.protocol.local.HallHome;

/** A hall to be tried by hand, until Ctrl-C. */
final class HandsOn {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;

    private final HallHome home;

    HandsOn(HallHome home) {
        this.home = home;
    }

    /** The sample hall's clerks have the numbers of their usual windows. */
    static String clerk(int window) {
        return String.format("%03d", window);
    }

    static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    int run() throws Exception {
        boolean headless = System.getenv().getOrDefault("DISPLAY", "").isBlank();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (DemoFolder folder = DemoFolder.take(home.folder())) {
            System.out.println("A hall is being set up …");
            LocalDateTime start = HallStart.unlessOpen(folder);
            try (Programs programs = new Programs(home, folder, start, 1, headless)) {
                String password = password();
                programs.server().user(clerk(Programs.PAD_WINDOW), "clerk", password);
                say(programs, start, password);
                if (headless) {
                    try (LivePage page = page(programs, folder)) {
                        System.out.println("All screens: " + page.address() + "  (a click on a picture touches it)");
                        end.await();
                    }
                } else {
                    end.await();
                }
            }
        } finally {
            ended.countDown();
        }
        return 0;
    }

    private static void say(Programs programs, LocalDateTime start, String password) {
        System.out.println("The hall is open" + (start == null ? "." : "; its clock stands at " + start + "."));
        System.out.println("Console: " + programs.server().base() + "/console/");
        System.out.println("Sign in: user " + clerk(Programs.PAD_WINDOW) + "  password " + password + "  window "
                + Programs.PAD_WINDOW);
        System.out.println("For whoever is still at home: " + programs.server().base() + "/phone/");
        System.out.println("Ctrl-C ends all of it.");
    }

    private static LivePage page(Programs programs, DemoFolder folder) throws IOException {
        Map<String, RemoteScreen> screens = new LinkedHashMap<>();
        screens.put("kiosk", programs.kiosk());
        screens.put("board", programs.board());
        screens.put("pad", programs.pad());
        return new LivePage(screens, folder.screens(), folder.tickets(), programs.voiceScript());
    }
}
