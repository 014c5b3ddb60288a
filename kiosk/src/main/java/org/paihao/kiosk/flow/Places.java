package org.paihao.kiosk.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.paihao.protocol.view.KioskView;

/**
 * Where each service lies: alone, or in a pile with others. In elder mode there are four places and no service is further
 * away than two touches, as long as the hall has no more than sixteen: what does not find a place of its own lies in a
 * pile of at most four.
 */
record Places(List<Place> home) {
    private static final int ELDER_CHOICES = 4;
    private static final String REST = "rest-";

    /**
     * One place on the home screen.
     *
     * @param pile id of the pile, or null for a service alone
     * @param group of the hall, or null for a pile that only elder mode makes
     */
    record Place(String pile, KioskView.Group group, List<KioskView.Service> services) {
        static Place alone(KioskView.Service service) {
            return new Place(null, null, List.of(service));
        }

        boolean isAlone() {
            return pile == null;
        }

        /** What is written on it. @param only whether it is the only pile of its kind */
        String name(Shown shown, boolean only) {
            if (group != null) {
                return shown.of(group.name());
            }
            String first = shown.of(services.get(0).name());
            return only ? shown.text("menu.rest") : shown.text("menu.rest.of", "service", first);
        }
    }

    static Places of(KioskView view, boolean elder) {
        List<Place> places = places(view);
        return new Places(elder && places.size() > ELDER_CHOICES ? four(places) : List.copyOf(places));
    }

    /** A group lies where its first service would. */
    private static List<Place> places(KioskView view) {
        List<Place> places = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (KioskView.Service service : view.services()) {
            if (service.group() == null) {
                places.add(Place.alone(service));
            } else if (placed.add(service.group())) {
                view.groups().stream()
                        .filter(each -> each.id().equals(service.group()))
                        .forEach(each -> places.add(new Place(each.id(), each, inGroup(view, each.id()))));
            }
        }
        return places;
    }

    private static List<KioskView.Service> inGroup(KioskView view, String group) {
        return view.services().stream()
                .filter(each -> group.equals(each.group()))
                .toList();
    }

    /** The first ones keep places of their own, the hall's groups keep theirs, and the others are piled up at the end. */
    private static List<Place> four(List<Place> all) {
        int groups = (int) all.stream().filter(place -> !place.isAlone()).count();
        if (groups >= ELDER_CHOICES) {
            return piles(all, 0, ELDER_CHOICES);
        }
        int alone = all.size() - groups;
        int piles = 1;
        while (piles < ELDER_CHOICES - groups && alone - (ELDER_CHOICES - groups - piles) > piles * ELDER_CHOICES) {
            piles++;
        }
        return piles(all, ELDER_CHOICES - groups - piles, piles);
    }

    private static List<Place> piles(List<Place> all, int keepAlone, int piles) {
        List<Place> kept = new ArrayList<>();
        List<KioskView.Service> rest = new ArrayList<>();
        int alone = 0;
        for (Place place : all) {
            boolean keeps = place.isAlone() ? alone++ < keepAlone : kept.size() < ELDER_CHOICES - 1;
            if (keeps) {
                kept.add(place);
            } else {
                rest.addAll(place.services());
            }
        }
        int room = ELDER_CHOICES - kept.size();
        int used = Math.max(1, Math.min(piles, room));
        int each = Math.max(1, (rest.size() + used - 1) / used);
        Map<Integer, List<KioskView.Service>> heaps = new TreeMap<>();
        for (int i = 0; i < rest.size(); i++) {
            heaps.computeIfAbsent(i / each, heap -> new ArrayList<>()).add(rest.get(i));
        }
        heaps.forEach((heap, services) -> kept.add(new Place(REST + (heap + 1), null, List.copyOf(services))));
        return List.copyOf(kept);
    }

    Optional<Place> pile(String id) {
        return home.stream().filter(place -> id.equals(place.pile())).findFirst();
    }

    /** Whether elder mode had to make no more than one pile of its own. */
    boolean oneRest() {
        return home.stream()
                        .filter(place -> !place.isAlone() && place.group() == null)
                        .count()
                <= 1;
    }
}
