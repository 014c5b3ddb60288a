package org.paihao.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;

/** What people type is one number; what no document bears is none. */
final class IdNumberTest {
    private static final CardHashes KEY = new CardHashes(new HallKey(new byte[HallKey.LENGTH]));
    private static final CardHashes OTHER = new CardHashes(new HallKey(other()));

    private static byte[] other() {
        byte[] key = new byte[HallKey.LENGTH];
        key[0] = 1;
        return key;
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        byte[] hash = IdNumber.of("99010119860315009X").hash(KEY);
        assertThat(IdNumber.of(" 990101 1986 0315 009x ").hash(KEY)).isEqualTo(hash);
        assertThat(IdNumber.of("９９０１０１１９８６０３１５００９Ｘ").hash(KEY)).isEqualTo(hash);
        assertThat(IdNumber.of("99010119860315009X").hash(OTHER)).isNotEqualTo(hash);
        assertThat(IdNumber.of(IdCards.grown(1)).hash(KEY)).isNotEqualTo(hash).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12345678", "H10028373", "12345678", "ABC1234567890"})
    void otherDocumentsHaveNumbersToo(String number) {
        assertThat(IdNumber.of(number).ageOn(LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "1",
                "990101198603150091",
                "99010119861315809X",
                "1101011990030789",
                "110101900307899",
                "王小满",
                "E1234'; DROP TABLE person",
                "123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"
            })
    void whatNoDocumentBearsIsRefusedInWordsThatDoNotQuoteIt(String typed) {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> IdNumber.of(typed));
        assertThat(refused.code()).isEqualTo("person.id");
        if (typed.length() > 3) {
            assertThat(refused.getMessage() + refused.facts()).doesNotContain(typed.strip());
        }
    }

    @Test
    void eachWrongDigitOfACardIsFound() {
        String card = IdCards.grown(7);
        for (int at = 0; at < card.length() - 1; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != card.charAt(at)) {
                    String wrong = card.substring(0, at) + digit + card.substring(at + 1);
                    assertThat(catchThrowableOfType(Refusal.class, () -> IdNumber.of(wrong)))
                            .as(wrong)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void theCardTellsTheAgeOnItsBirthdayAndNotTheDayBefore() {
        IdNumber card = IdNumber.of(IdCards.born("19661123", 1));
        assertThat(card.ageOn(LocalDate.of(2026, 11, 22))).hasValue(59);
        assertThat(card.ageOn(LocalDate.of(2026, 11, 23))).hasValue(60);
    }

    @Test
    void nothingShowsIt() {
        assertThat(IdNumber.of("99010119860315009X").toString()).doesNotContain("1");
    }
}
