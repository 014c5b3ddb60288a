package org.paihao.server.console;

import org.openqa.selenium.By;

/** A citizen's eyes and thumb. */
final class PhonePage extends Page {
    PhonePage(Browser browser) {
        super(browser);
    }

    /** Opens a page and waits until it shows what the hall says. */
    void open(String address) {
        browser().driver().get(address);
        awaitShown("page");
    }

    /** A phone has Chinese letters of its own; this machine borrows the look's, so that pictures can be looked at. */
    void borrowLetters() {
        browser()
                .asynchronously(
                        "for (const [weight, name] of [[400, 'NotoSansSC-gb2312'], [700, 'NotoSansSC-Bold-gb2312']]) {"
                                + " const font = new FontFace('Noto Sans SC', `url(/look/fonts/${name}.ttf)`, { weight: String(weight) });"
                                + " document.fonts.add(await font.load()); }");
    }

    /** Tells the language of every page that is opened from now on. */
    void speak(String address, String language) {
        browser().driver().get(address + "/phone/unknown.html");
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
    }

    /** Opens or closes what is under a line of the hall's page. */
    void fold(String head) {
        browser()
                .driver()
                .findElement(By.xpath("//button[@aria-expanded][contains(., '" + head + "')]"))
                .click();
    }

    /** Looks at the hall at once instead of in some seconds. */
    void wake() {
        browser().script("window.Phone.wake()");
    }

    void awaitHead(String text) {
        awaitText("situation-head", text);
    }
}
