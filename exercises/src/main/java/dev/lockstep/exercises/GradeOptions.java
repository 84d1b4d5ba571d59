package dev.lockstep.exercises;

import java.util.Locale;

/**
 * How to grade.
 *
 * @param seed of inputs and sampling
 * @param language of feedback and diagrams, such as {@code zh-CN}
 * @param limits what a check may use
 */
public record GradeOptions(long seed, String language, GradeLimits limits) {
    /** {@return English, usual limits} */
    public static GradeOptions seeded(long seed) {
        return new GradeOptions(seed, "en", GradeLimits.usual());
    }

    /** {@return the same in another language} */
    public GradeOptions in(String other) {
        return new GradeOptions(seed, other, limits);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
