package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the guide desk shows.
 *
 * @param windows of the whole hall, ascending
 * @param waiting people waiting, per service
 * @param posts who is on post in each unit, and who stands in
 * @param alarms what is wrong now and has to be seen to
 */
public record GuideView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        List<WindowLine> windows,
        List<Load> waiting,
        List<Post> posts,
        List<Alarm> alarms)
        implements View {}
