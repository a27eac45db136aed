package dev.pgcraft.law;

import java.util.List;
import java.util.Random;

/** The case that a seed stands for: the same seed, the same case. */
final class Invention {

    private static final int UNRELATED_ONE_IN = 12;

    private Invention() {}

    /** @param majorVersion of the server: older ones know less */
    static Case of(long seed, int majorVersion) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        boolean virtual = majorVersion >= 18;
        Sketch before = new Sketch();
        new Author(random, before, virtual).fill();
        before.tidy();
        Sketch after =
                random.nextInt(UNRELATED_ONE_IN) == 0 ? unrelated(random, virtual) : edited(before, random, virtual);
        List<String> rows = new RowWriter(before, random).rows();
        return new Case(new SketchWriter(before).side(), new SketchWriter(after).side(), rows);
    }

    private static Sketch unrelated(Random random, boolean virtual) {
        Sketch sketch = new Sketch();
        new Author(random, sketch, virtual).fill();
        sketch.tidy();
        return sketch;
    }

    private static Sketch edited(Sketch before, Random random, boolean virtual) {
        Sketch after = before.copy();
        Editor editor = new Editor(after, random, new Author(random, after, virtual));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            editor.edit();
        }
        return after;
    }
}
