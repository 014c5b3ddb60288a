package org.paihao.kiosk.screen;

import org.paihao.kiosk.flow.Room;

/** How much of the guides one screen of this glass holds, at the sizes that eye and finger need. */
final class GuideRoom {
    private static final int KEYS = 27;
    private static final int MOST_KEYS_A_ROW = 9;
    private static final double KEY_MM = 21;
    private static final double KEYS_APART_MM = 6.2;
    private static final int MOST_ROWS = 4;
    private static final double ROW_MM = 30;
    private static final double ROWS_APART_MM = 7;
    /** Real millimetres: two lines of the smallest type. */
    private static final double LEAST_ROW_MM = 24;

    private static final int LEAST_CHOICES = 4;
    private static final double LINE_HEIGHT = 1.62;

    private final Parts parts;

    GuideRoom(Parts parts) {
        this.parts = parts;
    }

    Room room() {
        return new Room(rows() * columns(), ems(), lines());
    }

    int columns() {
        return parts.elder() ? 1 : 2;
    }

    int rows() {
        double each = parts.look().mm(LEAST_ROW_MM) + parts.apart(ROWS_APART_MM);
        return (int) Math.min(MOST_ROWS, (freePx(keysApart()) + parts.apart(ROWS_APART_MM)) / each);
    }

    double rowPx() {
        double gaps = (rows() - 1) * parts.apart(ROWS_APART_MM);
        double most = Math.max(parts.mm(ROW_MM), parts.look().mm(ROW_MM));
        return Math.min(most, (freePx(keysApart()) - gaps) / rows());
    }

    /** Whether the letters have to wait on a page of their own, behind a touch. */
    boolean keysApart() {
        double row = parts.look().mm(LEAST_ROW_MM) + parts.apart(ROWS_APART_MM);
        return freePx(false) + parts.apart(ROWS_APART_MM) < row * LEAST_CHOICES / columns();
    }

    int keysARow() {
        double each = keyPx() + parts.apart(KEYS_APART_MM);
        return (int) Math.min(MOST_KEYS_A_ROW, (actPx() + parts.apart(KEYS_APART_MM)) / each);
    }

    double keyPx() {
        return Math.ceil(parts.finger(KEY_MM));
    }

    double keysPx() {
        int rows = (KEYS + keysARow() - 1) / keysARow();
        return rows * keyPx() + (rows - 1) * parts.apart(KEYS_APART_MM);
    }

    /** On a small glass the keys reach a little into the margins. */
    double actPx() {
        return parts.plan().actPx() + (parts.small() ? parts.mm(3) : 0);
    }

    /** Pixels that choices can have. */
    private double freePx(boolean withoutKeys) {
        double glass = parts.look().glass().heightPx() - FootView.heightPx(parts);
        if (parts.across()) {
            return glass - parts.mm(11) - parts.below() - questionPx();
        }
        double other = withoutKeys ? parts.finger(24) : keysPx();
        return glass - parts.mm(190) - parts.below() - other - parts.apart(8);
    }

    /** Above the choices where the glass lies across. */
    double questionPx() {
        return parts.type(23) * LINE_HEIGHT;
    }

    private int ems() {
        return (int) ((parts.plan().actPx() - parts.mm(16)) / typePx() - 0.9);
    }

    private double typePx() {
        return parts.type(parts.elder() ? 10.6 : 8.4);
    }

    private int lines() {
        double glass = parts.look().glass().heightPx() - FootView.heightPx(parts);
        double tabs = GuideView.tabPx(parts) + parts.mm(4);
        double second = GuideView.endsStacked(parts) ? parts.mm(34) + parts.apart(7) : 0;
        double room = parts.across()
                ? glass - parts.mm(11 + 4) - tabs
                : glass - GuideView.headPx(parts) - tabs - parts.mm(34 + 12) - second;
        return (int) ((room - parts.mm(12 + 3)) / (typePx() * LINE_HEIGHT + parts.mm(0.2)));
    }
}
