package dev.pgcraft.benchmarks;

import java.util.SplittableRandom;

/**
 * A model of many resources of mixed shape, to measure with. The same size and seed always give the same text.
 *
 * @param size how many resources, each with a view
 */
record MixedModel(int size, long seed) {

    static final long USUAL_SEED = 1;

    private static final int LEAST_BOUND = 50;
    private static final int MOST_BOUND = 250;

    MixedModel {
        if (size < 1) {
            throw new IllegalArgumentException("a model has at least one resource, not " + size);
        }
    }

    /** With the seed that published figures have. */
    static MixedModel of(int size) {
        return new MixedModel(size, USUAL_SEED);
    }

    /** The content of a {@code model.yaml}. A foreign key points to an earlier resource, the first one's to itself. */
    String text() {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder resources = new StringBuilder("resources:\n");
        StringBuilder views = new StringBuilder("views:\n");
        for (int number = 0; number < size; number++) {
            Shape shape = Shape.of(number);
            int other = random.nextInt(Math.max(1, number));
            int bound = random.nextInt(LEAST_BOUND, MOST_BOUND);
            resources.append(shape.resource(number, other, bound));
            views.append(shape.view(number, bound));
        }
        return resources.append(views).toString();
    }
}
