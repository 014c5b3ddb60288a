package org.paihao.kiosk.screen;

import javafx.scene.layout.HBox;

/** The ticket's page for a phone; only in halls whose server has a public address. */
final class PhoneView extends HBox {
    private final QrView qr;
    private String shown;

    PhoneView(Parts parts, Wording wording) {
        getStyleClass().add("phone-row");
        qr = new QrView(parts, 68);
        getChildren()
                .addAll(
                        qr,
                        Parts.grow(GivingColumn.ofTwo(
                                parts.mm(2),
                                wording.paragraph("ticket.phone", "listen-title"),
                                wording.paragraph("ticket.phone.do", "listen-text"))));
    }

    void show(String address) {
        if (address != null && !address.equals(shown)) {
            qr.show(address);
            shown = address;
        }
    }
}
