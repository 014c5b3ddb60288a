package org.paihao.protocol.view;

import java.time.OffsetDateTime;

/** What every view carries. {@link #serverTime()} is the hall's time: ages are reckoned by it, never by a screen's own. */
public sealed interface View
        permits KioskView, BoardView, PadView, ConsoleView, GuideView, ManagerView, WhereaboutsView {
    Version version();

    OffsetDateTime serverTime();

    HallName hall();
}
