package org.paihao.server.catalog;

import java.util.Map;

/**
 * Services that share one tile of the kiosk.
 *
 * @param pictogram a name in {@link Pictograms}
 */
public record Group(String id, Map<String, String> name, String pictogram) {}
