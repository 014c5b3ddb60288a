package org.paihao.server.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.DayKind;

/**
 * What holds on a day besides its hours.
 *
 * @param boardText what the hall's board says of the day
 * @param services ids of the services that numbers are given for; empty: all
 * @param leastWindows how many windows must be manned, 0 for no rule
 */
public record DayTerms(
        DayKind kind,
        Optional<Map<String, String>> boardText,
        List<String> services,
        int leastWindows,
        List<Quota> quotas) {
    public boolean serves(String service) {
        return services.isEmpty() || services.contains(service);
    }

    /** The quotas of a service, that of the whole day first. */
    public List<Quota> quotas(String service) {
        return quotas.stream().filter(quota -> quota.service().equals(service)).toList();
    }
}
