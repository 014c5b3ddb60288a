package org.paihao.kiosk.screen;

import javafx.scene.Node;
import org.paihao.kiosk.flow.KioskViewModel;
import org.paihao.kiosk.flow.Screen;

/** All screens in one manner, ordinary or for elders. */
final class Views {
    private final MenuView home;
    private final MenuView group;
    private final TicketView ticket;
    private final NoticeView notice;
    private final QuestionView question;
    private final LookupView lookup;
    private final GuideView guide;

    Views(Parts parts, KioskViewModel kiosk) {
        Wording wording = new Wording(parts, kiosk);
        home = new MenuView(parts, wording, kiosk, false);
        group = new MenuView(parts, wording, kiosk, true);
        ticket = new TicketView(parts, wording, kiosk);
        notice = new NoticeView(parts, wording, kiosk);
        lookup = new LookupView(parts, wording, kiosk);
        guide = new GuideView(parts, wording, kiosk);
        question = new QuestionView(parts, wording, kiosk);
    }

    Node of(Screen screen) {
        return switch (screen) {
            case HOME, PRINTER_TROUBLE -> home;
            case GROUP -> group;
            case GUIDES -> lookup;
            case GUIDE -> guide;
            case PRINTING, TICKET, UNPRINTED -> ticket;
            case ASKING, CARD, CLOSED, SERVER_AWAY, NOT_ISSUED, CANCELLED -> notice;
            case IDLE_QUESTION -> question;
        };
    }
}
