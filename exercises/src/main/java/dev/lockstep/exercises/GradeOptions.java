package dev.lockstep.exercises;

import java.util.Locale;

/**
 * How to grade.
 *
 * @param seed of inputs and sampling
 * @param language of feedback and diagrams, such as {@code zh-CN}
 * @param limits what a check may use
 * @param audience who will read the report
 */
public record GradeOptions(long seed, String language, GradeLimits limits, Audience audience) {
    /** Who reads a report: it says of hidden checks no more than is theirs to know. */
    public enum Audience {
        /** Learners, before the deadline: checks that wait for it are not even run. */
        LEARNERS,
        /** Learners, after it. */
        LEARNERS_AFTER_DEADLINE,
        /** Whoever wrote the checks: everything is run and told. */
        INSTRUCTOR
    }

    public GradeOptions(long seed, String language, GradeLimits limits) {
        this(seed, language, limits, Audience.LEARNERS);
    }

    /** {@return English, usual limits, for learners before the deadline} */
    public static GradeOptions seeded(long seed) {
        return new GradeOptions(seed, "en", GradeLimits.usual());
    }

    /** {@return the same in another language} */
    public GradeOptions in(String other) {
        return new GradeOptions(seed, other, limits, audience);
    }

    /** {@return the same for other readers} */
    public GradeOptions readBy(Audience other) {
        return new GradeOptions(seed, language, limits, other);
    }

    /** {@return the language as Java names it} */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** {@return whether the report is for whoever wrote the checks} */
    public boolean isForAuthor() {
        return audience == Audience.INSTRUCTOR;
    }
}
