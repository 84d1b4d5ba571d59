package dev.lockstep.worker.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public static method that stands in for a JDK method in learner code. Its parameters are the receiver (for an
 * instance method), the arguments, and last the {@code int} site; its return type is the replaced one's. The rewriter reads
 * this annotation, so the list of what is controlled is these methods; call sites match when their owner is {@code owner} or a
 * subtype of it that is not a learner's own override.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Replaces {
    /** {@return the class that declares the replaced method} */
    Class<?> owner();

    /** {@return the replaced method's name} */
    String name();

    /** {@return whether the replaced method is static, so that the first parameter is an argument} */
    boolean isStatic() default false;
}
