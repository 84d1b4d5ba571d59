package dev.lockstep.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A check of an exercise, by the id that its front matter and its feedback know it by. The method takes a {@link Subject}, {@link Inputs} or both. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Check {
    /** The check's id. */
    String value();
}
