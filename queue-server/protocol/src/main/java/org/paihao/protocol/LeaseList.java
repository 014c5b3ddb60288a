package org.paihao.protocol;

import java.util.List;

/** The leases that a kiosk holds from now on, in the order of their days; any other one that it still has is void. */
public record LeaseList(List<Lease> leases) {}
