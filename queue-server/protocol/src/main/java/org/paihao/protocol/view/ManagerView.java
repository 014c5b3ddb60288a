package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the manager of the hall sees.
 *
 * @param windows of the whole hall, ascending
 * @param waiting people waiting, per service
 * @param posts who is on post in each unit, and who stands in
 * @param proposals services that are overloaded, and the windows that are asked to take them over
 * @param tides what windows took over today, and what came of it
 * @param alarms what is wrong now and has to be seen to
 * @param toldWaits how true the waiting times of the last days were
 */
public record ManagerView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        List<WindowLine> windows,
        List<Load> waiting,
        List<Post> posts,
        List<TideProposal> proposals,
        List<Tide> tides,
        List<Alarm> alarms,
        ToldWaits toldWaits)
        implements View {}
