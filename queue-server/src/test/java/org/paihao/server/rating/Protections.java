package org.paihao.server.rating;

import java.util.Collections;
import java.util.Random;

/**
 * What keeps a level secret, so that a test can take one protection out. Randomness comes from a seed: what an attacker
 * finds or does not find is the same in each run.
 *
 * @param seal null: the keys of the hall's folder
 */
record Protections(Seal seal, Shuffle shuffle, Cleaning cleaning, Random ids) {
    static Protections all() {
        return all(7);
    }

    static Protections all(long seed) {
        Random random = new Random(seed);
        return new Protections(null, opened -> Collections.shuffle(opened, random), new Vacuum(), random);
    }

    Protections sealedBy(Seal other) {
        return new Protections(other, shuffle, cleaning, ids);
    }

    Protections shuffledBy(Shuffle other) {
        return new Protections(seal, other, cleaning, ids);
    }

    Protections cleanedBy(Cleaning other) {
        return new Protections(seal, shuffle, other, ids);
    }
}
