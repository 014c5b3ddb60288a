package org.paihao.server.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Guide;
import org.paihao.protocol.ItemClass;

/**
 * A whole hall as its file describes it. Texts are maps by language tag and always hold {@code zh-CN} and {@code en}.
 *
 * @param supervisionPhone the telephone number for complaints that screens and tickets name
 * @param services in the order of the kiosk's screen; ids and letters are unique
 * @param windows ascending by number
 * @param zones parts of the hall with a board of their own
 * @param units with their A and B posts; a hall need not name any
 * @param pauseReasons codes that a clerk may give for a pause; the reader's bundle words them
 * @param outcomes how a transaction may end, the usual one first
 * @param outcomeReasons codes of why a transaction ended as it did
 * @param callReasons codes of why somebody is called by number, out of the order
 * @param priorities who goes before others
 * @param agents who files for others
 * @param appointments what can be booked
 * @param guides of its items, in the order of the file
 */
public record Hall(
        String id,
        Map<String, String> name,
        String supervisionPhone,
        Hours hours,
        List<Group> groups,
        List<Service> services,
        List<WindowPlan> windows,
        List<BoardZone> zones,
        List<KioskPlan> kiosks,
        List<Clerk> clerks,
        List<Unit> units,
        TidalPlan tidal,
        List<String> pauseReasons,
        List<OutcomeRule> outcomes,
        List<String> outcomeReasons,
        List<String> callReasons,
        Limits limits,
        Closing closing,
        Priorities priorities,
        Agents agents,
        Appointments appointments,
        List<Guide> guides) {

    public Optional<Service> service(String idOrLetter) {
        return services.stream()
                .filter(service ->
                        service.id().equals(idOrLetter) || service.letter().equals(idOrLetter))
                .findFirst();
    }

    /** The class of a service's transactions; one that left the hall since was handled. */
    public ItemClass itemClass(String service) {
        return service(service).map(Service::itemClass).orElse(ItemClass.HANDLE);
    }

    public Optional<WindowPlan> window(int no) {
        return windows.stream().filter(window -> window.no() == no).findFirst();
    }

    /** The unit that keeps a window; empty where none does. */
    public Optional<Unit> unitOf(int window) {
        return units.stream().filter(unit -> unit.windows().contains(window)).findFirst();
    }

    public Optional<BoardZone> zone(String id) {
        return zones.stream().filter(zone -> zone.id().equals(id)).findFirst();
    }

    public Optional<Clerk> clerk(String no) {
        return clerks.stream().filter(clerk -> clerk.no().equals(no)).findFirst();
    }

    /** How paper and screen name a kiosk; one that the file does not name goes by its own name. */
    public Map<String, String> kioskLabel(String name) {
        return kiosks.stream()
                .filter(kiosk -> kiosk.name().equals(name))
                .map(KioskPlan::label)
                .findFirst()
                .orElse(Map.of("zh-CN", name, "en", name));
    }
}
