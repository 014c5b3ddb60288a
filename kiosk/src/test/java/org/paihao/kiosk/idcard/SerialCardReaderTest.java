package org.paihao.kiosk.idcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.simulator.CardReaderSimulator;
import org.paihao.kiosk.simulator.MadeUpPerson;

/** The real serial library on a real pseudo terminal, with a reader at its end that has every trouble. */
@Timeout(60)
final class SerialCardReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final int LIMIT = 65;
    private static final byte[] KEY = "the key of a hall in a test only".getBytes(StandardCharsets.US_ASCII);
    private static final CardReaderTimes TIMES = new CardReaderTimes(
            Duration.ofMillis(400), Duration.ofMillis(800), Duration.ofMillis(20), Duration.ofSeconds(1));
    private static final MadeUpPerson OLD = MadeUpPerson.ofAge(80, TODAY, 1);

    @TempDir
    private Path folder;

    private CardReaderSimulator reader;
    private SerialCardReader kiosk;

    @BeforeEach
    void aReaderAtTheEndOfALine() throws IOException {
        reader = new CardReaderSimulator(folder.resolve("cards"), 7);
        kiosk = new SerialCardReader(reader.line().path().toString(), SerialCardReader.BAUD, TIMES);
    }

    @AfterEach
    void unplugged() {
        kiosk.close();
        reader.close();
    }

    @Test
    void ofACardOnlyTheAgeGroupAndTheKeyedHashAreKnown() throws Exception {
        reader.present(OLD);
        assertThat(read()).isEqualTo(new CardAnswer.Known(AgeGroup.AGED, hash(OLD)));
    }

    @Test
    void theAgeGroupTurnsOnTheBirthday() throws Exception {
        MadeUpPerson today = MadeUpPerson.ofAge(LIMIT, TODAY, 2);
        MadeUpPerson tomorrow = new MadeUpPerson("样张明", TODAY.minusYears(LIMIT).plusDays(1), 3);
        reader.present(today);
        assertThat(read()).isEqualTo(new CardAnswer.Known(AgeGroup.AGED, hash(today)));
        reader.present(tomorrow);
        assertThat(read()).isEqualTo(new CardAnswer.Known(AgeGroup.YOUNGER, hash(tomorrow)));
    }

    @Test
    void whereNobodyGoesFirstForTheirAgeNobodyIsAged() throws Exception {
        reader.present(OLD);
        assertThat(kiosk.read(new CardTerms(KEY.clone(), null), () -> true))
                .isEqualTo(new CardAnswer.Known(AgeGroup.YOUNGER, hash(OLD)));
    }

    @Test
    void aCardIsWaitedForAsLongAsSomebodyWantsIt() throws Exception {
        CompletableFuture<CardAnswer> waiting = CompletableFuture.supplyAsync(this::read);
        await().until(() -> reader.answers() > 3);
        assertThat(waiting).isNotDone();
        reader.present(OLD);
        assertThat(waiting.get()).isEqualTo(new CardAnswer.Known(AgeGroup.AGED, hash(OLD)));

        AtomicBoolean wanted = new AtomicBoolean(true);
        CompletableFuture<CardAnswer> again = CompletableFuture.supplyAsync(() -> kiosk.read(terms(), wanted::get));
        wanted.set(false);
        assertThat(again.get()).isEqualTo(new CardAnswer.NotWanted());
    }

    @Test
    void noiseAndPiecesDoNotMatter() throws Exception {
        reader.line().noise(true);
        reader.line().split(true);
        for (int i = 1; i <= 10; i++) {
            MadeUpPerson person = MadeUpPerson.ofAge(60 + i, TODAY, i);
            reader.present(person);
            AgeGroup expected = 60 + i >= LIMIT ? AgeGroup.AGED : AgeGroup.YOUNGER;
            assertThat(read()).as("card %d", i).isEqualTo(new CardAnswer.Known(expected, hash(person)));
        }
    }

    @Test
    void anAnswerThatIsCutOrWrongIsAskedForAgain() throws Exception {
        reader.line().cut(1);
        reader.line().wrongBytes(1);
        reader.present(OLD);
        assertThat(read()).isEqualTo(new CardAnswer.Known(AgeGroup.AGED, hash(OLD)));
    }

    @Test
    void onlyWrongAnswersAreSaidToBeGarbledAndTheNextCardIsRead() throws Exception {
        reader.line().wrongBytes(3);
        reader.present(OLD);
        assertThat(read()).isEqualTo(new CardAnswer.NotRead(CardFault.GARBLED));
        assertThat(read()).isEqualTo(new CardAnswer.Known(AgeGroup.AGED, hash(OLD)));
    }

    @Test
    void aSilentReaderIsAStateOfItsOwn() throws Exception {
        reader.silent(true);
        assertThat(read()).isEqualTo(new CardAnswer.NotRead(CardFault.NO_ANSWER));
        reader.silent(false);
        reader.present(OLD);
        assertThat(read()).isEqualTo(new CardAnswer.Known(AgeGroup.AGED, hash(OLD)));
    }

    @Test
    void aReaderThatFailedItsOwnTestSaysSo() {
        reader.broken(true);
        assertThat(read()).isEqualTo(new CardAnswer.NotRead(CardFault.READER));
    }

    @Test
    void aBadCardAndAnotherCardAreToldApart() {
        reader.present(OLD);
        reader.badCard(true);
        assertThat(read()).isEqualTo(new CardAnswer.NotRead(CardFault.CARD));
        reader.badCard(false);
        reader.otherCard(true);
        assertThat(read()).isEqualTo(new CardAnswer.NotRead(CardFault.OTHER_CARD));
    }

    @Test
    void aLostLineIsSaidAndFoundAgain() throws Exception {
        reader.line().unplug();
        assertThat(read()).isEqualTo(new CardAnswer.NotRead(CardFault.LINE_LOST));
        reader.line().plugIn();
        reader.present(OLD);
        await().until(this::read, new CardAnswer.Known(AgeGroup.AGED, hash(OLD))::equals);
        CompletableFuture<CardAnswer> waiting = CompletableFuture.supplyAsync(this::read);
        int before = reader.answers();
        await().until(() -> reader.answers() > before + 2);
        reader.line().unplug();
        assertThat(waiting.get()).isEqualTo(new CardAnswer.NotRead(CardFault.LINE_LOST));
    }

    @Test
    void nothingThatIsPrintedShowsWhoseCardItWas() {
        reader.present(OLD);
        CardAnswer known = read();
        assertThat(known.toString() + new SamAnswer(0x90, new byte[300]) + terms())
                .doesNotContain(((CardAnswer.Known) known).hash(), OLD.number(), OLD.name(), "1946");
    }

    private CardAnswer read() {
        return kiosk.read(terms(), () -> true);
    }

    private static CardTerms terms() {
        return new CardTerms(KEY.clone(), TODAY.minusYears(LIMIT));
    }

    private static String hash(MadeUpPerson person) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] hash = mac.doFinal(person.number().getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
