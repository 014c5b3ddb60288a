package org.paihao.kiosk.flow;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.paihao.look.Words;

/**
 * The glass without the glass: which screen stands and what each part of it says. Views bind to it and hand it every
 * touch; it is used on one thread.
 */
public final class KioskViewModel {
    private final Consumer<Touch> finger;
    private final Runnable expectTicket;
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.SERVER_AWAY);
    private final ReadOnlyBooleanWrapper guides = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Lookup> lookup = new ReadOnlyObjectWrapper<>(Lookup.NOTHING);
    private final ReadOnlyObjectWrapper<GuideSheet> guide = new ReadOnlyObjectWrapper<>(GuideSheet.NOTHING);
    private final ReadOnlyBooleanWrapper elder = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Words> words;
    private final ReadOnlyObjectWrapper<Top> top = new ReadOnlyObjectWrapper<>(Top.NOTHING);
    private final ReadOnlyObjectWrapper<ServiceMenu> menu = new ReadOnlyObjectWrapper<>(ServiceMenu.NOTHING);
    private final ReadOnlyObjectWrapper<TicketSheet> ticket = new ReadOnlyObjectWrapper<>(TicketSheet.NOTHING);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NOTHING);
    private final ReadOnlyObjectWrapper<Countdown> question = new ReadOnlyObjectWrapper<>(Countdown.OVER);
    private final ReadOnlyObjectWrapper<Foot> foot = new ReadOnlyObjectWrapper<>(Foot.NOTHING);

    /**
     * @param finger is told every touch
     * @param expectTicket is told of each finger that comes down on a service
     */
    public KioskViewModel(Words words, Consumer<Touch> finger, Runnable expectTicket) {
        this.words = new ReadOnlyObjectWrapper<>(words);
        this.finger = finger;
        this.expectTicket = expectTicket;
    }

    /** A finger was lifted here. */
    public void touched(Touch touch) {
        finger.accept(touch);
    }

    /** A finger came down on a service; where it is lifted there, {@link #touched} follows. */
    public void ticketMayFollow() {
        expectTicket.run();
    }

    /** Shows this moment. Parts whose screen is not up keep what they said last. */
    public void show(Shown shown) {
        words.set(shown.words());
        top.set(Top.of(shown));
        foot.set(Foot.of(shown));
        if (shown.screen().offersServices()) {
            menu.set(ServiceMenu.of(shown));
        }
        if (shown.kiosk().visit() instanceof Visit.WithTicket) {
            ticket.set(TicketSheet.of(shown));
        }
        if (shown.kiosk().visit() instanceof Visit.LookingUp looking) {
            lookup.set(Lookup.of(shown, looking));
            LookupRules.find(shown.kiosk(), looking.guide())
                    .ifPresent(found -> guide.set(GuideSheet.of(shown, found, looking)));
        }
        guides.set(!shown.kiosk().guides().guides().isEmpty());
        if (Notice.of(shown) != Notice.NOTHING) {
            notice.set(Notice.of(shown));
        }
        if (shown.kiosk().questionSince() != null) {
            question.set(Countdown.until(
                    shown.kiosk().questionSince().plus(shown.pace().question()),
                    shown.pace().question(),
                    shown.now()));
        }
        ready.set(isReady(shown));
        elder.set(shown.kiosk().manner().elder());
        screen.set(shown.screen());
    }

    /** False while a finger can change nothing: just after a touch, and while the server is asked. */
    private static boolean isReady(Shown shown) {
        KioskState kiosk = shown.kiosk();
        boolean settled = kiosk.acted() == null
                || !shown.now().isBefore(kiosk.acted().plus(shown.times().doubleTap()));
        return settled && !(kiosk.visit() instanceof Visit.Asking);
    }

    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether there are guides to look for. */
    public ReadOnlyBooleanProperty guidesProperty() {
        return guides.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Lookup> lookupProperty() {
        return lookup.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GuideSheet> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /** Whether this visitor wants the elder mode. */
    public ReadOnlyBooleanProperty elderProperty() {
        return elder.getReadOnlyProperty();
    }

    /** Texts in the visitor's language. */
    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Top> topProperty() {
        return top.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ServiceMenu> menuProperty() {
        return menu.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TicketSheet> ticketProperty() {
        return ticket.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Countdown> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Foot> footProperty() {
        return foot.getReadOnlyProperty();
    }
}
