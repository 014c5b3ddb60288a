package org.paihao.server.catalog;

import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.ItemClass;

/**
 * A counter service.
 *
 * @param letter the one letter A–Z before its ticket numbers
 * @param group the group whose tile it stands behind; empty for a tile of its own
 * @param examples everyday words for what it does
 * @param pictogram a name in {@link Pictograms}
 * @param onePerPerson whether everybody shows an ID number for it and has one live ticket of it at a time
 * @param itemClass of its transactions, unless a clerk says otherwise
 * @param promiseDays within how many working days what was accepted is done; empty where nothing is promised
 */
public record Service(
        String id,
        String letter,
        Optional<String> group,
        Map<String, String> name,
        Map<String, String> examples,
        String pictogram,
        boolean onePerPerson,
        ItemClass itemClass,
        Optional<Integer> promiseDays) {}
