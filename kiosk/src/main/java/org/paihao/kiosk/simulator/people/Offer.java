package org.paihao.kiosk.simulator.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.paihao.protocol.view.KioskView;
import org.paihao.protocol.view.PadView;

/**
 * What a hall lets people choose.
 *
 * @param services in the order of the kiosk
 * @param reasons codes that the pad offers after each level
 */
public record Offer(List<Service> services, Map<Integer, List<String>> reasons) {
    /** Some services are wanted more than others; one that is not listed counts once. */
    private static final Map<String, Integer> WANTED =
            Map.of("A", 8, "B", 5, "C", 3, "D", 3, "E", 2, "F", 1, "G", 4, "H", 1);

    /**
     * A service at the window that is staffed for it.
     *
     * @param group the tile to touch first, or null
     */
    public record Service(String letter, String group, int window) {}

    public static Offer of(KioskView kiosk, PadView pad) {
        List<Service> services = kiosk.services().stream()
                .map(service -> new Service(
                        service.letter(),
                        service.group(),
                        service.windows().stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
        Map<Integer, List<String>> reasons = new TreeMap<>();
        for (PadView.Reason reason : pad.reasons()) {
            reasons.computeIfAbsent(reason.level(), level -> new ArrayList<>()).add(reason.code());
        }
        return new Offer(services, reasons);
    }

    /** One window for each service or group, so that no chance of the moment decides who serves whom. */
    public SortedSet<Integer> windows() {
        SortedSet<Integer> windows = new TreeSet<>();
        services.forEach(service -> windows.add(service.window()));
        return windows;
    }

    public Service service(String letter) {
        return services.stream()
                .filter(service -> service.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + letter));
    }

    /** @param draw from 0 to below 1 */
    String wanted(double draw) {
        int all = services.stream().mapToInt(Offer::weight).sum();
        double left = draw * all;
        for (Service service : services) {
            left -= weight(service);
            if (left < 0) {
                return service.letter();
            }
        }
        return services.get(services.size() - 1).letter();
    }

    private static int weight(Service service) {
        return WANTED.getOrDefault(service.letter(), 1);
    }

    /** @param draw from 0 to below 1 */
    String reason(int level, double draw) {
        List<String> codes = reasons.getOrDefault(level, List.of("other"));
        return codes.get((int) (draw * codes.size()));
    }
}
