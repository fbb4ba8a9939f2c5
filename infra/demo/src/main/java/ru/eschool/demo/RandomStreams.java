package ru.eschool.demo;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Random numbers by topic: every topic has a stream of its own, so that one more draw in one topic
 * leaves all the others as they were.
 */
final class RandomStreams {
    private final long seed;
    private final int school;
    private final long epochMillis;

    /** @param epochMillis the instant that the ids of this school carry as their time of creation */
    RandomStreams(long seed, int school, long epochMillis) {
        this.seed = seed;
        this.school = school;
        this.epochMillis = epochMillis;
    }

    SplittableRandom stream(String topic) {
        long hash = 0xcbf29ce484222325L ^ seed * 0x9E3779B97F4A7C15L ^ school * 0xD6E8FEB86659FD93L;
        for (int i = 0; i < topic.length(); i++) {
            hash = (hash ^ topic.charAt(i)) * 0x100000001b3L;
        }
        return new SplittableRandom(hash ^ (hash >>> 29));
    }

    Ids ids(String topic) {
        return new Ids(stream("id:" + topic), epochMillis);
    }

    /** Ids in the shape of UUIDv7 whose order is the order of their making. */
    static final class Ids {
        private final SplittableRandom random;
        private long millis;

        private Ids(SplittableRandom random, long millis) {
            this.random = random;
            this.millis = millis;
        }

        UUID next() {
            long high = millis++ << 16 | 0x7000 | random.nextInt(0x1000);
            long low = random.nextLong() >>> 2 | 0x8000000000000000L;
            return new UUID(high, low);
        }
    }

    /** A standard normal draw clipped at three deviations, so that no pupil is a caricature. */
    static double gaussian(SplittableRandom random) {
        double value = random.nextGaussian();
        return Math.clamp(value, -3, 3);
    }
}
