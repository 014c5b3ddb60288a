package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.flow.Room;
import org.paihao.look.Glass;

class PlanTest {
    @Test
    void theGlassThatScreensAreWrittenForIsTakenAsItIs() {
        assertThat(new Plan(OnGlass.UPRIGHT_21.look().glass()).unit()).isEqualTo(1);
        assertThat(new Plan(OnGlass.ACROSS_21.look().glass()).unit()).isEqualTo(1);
    }

    @Test
    void othersGrowAndShrinkByTheirInchesAndNotByTheirPixels() {
        assertThat(new Plan(new Glass(1080, 1920, 32)).unit()).isCloseTo(32 / 21.5, within(0.001));
        assertThat(new Plan(new Glass(2160, 3840, 32)).unit()).isCloseTo(32 / 21.5, within(0.001));
        assertThat(new Plan(new Glass(768, 1366, 15.6)).unit()).isCloseTo(15.6 / 21.5, within(0.01));
    }

    @Test
    void aShorterGlassShrinksByItsShorterSide() {
        Plan plan = new Plan(new Glass(1280, 1024, 19));
        assertThat(plan.across()).isTrue();
        assertThat(plan.glass().mm(476 * plan.unit())).isLessThanOrEqualTo(1280.5);
    }

    @ParameterizedTest
    @EnumSource(OnGlass.class)
    void aScreenOfEveryGlassHoldsEnoughOfTheGuidesToChooseAndToRead(OnGlass glass) {
        Room.Both rooms = OnGlass.run(() -> KioskGlass.rooms(glass.look(), OnGlass.fonts()));
        assertThat(rooms.usual().choices()).isBetween(4, 8);
        assertThat(rooms.elder().choices()).isEqualTo(4);
        assertThat(rooms.usual().ems()).isGreaterThanOrEqualTo(22);
        assertThat(rooms.elder().lines()).isGreaterThanOrEqualTo(7);
    }
}
