package dev.lockstep.lessons;

/** A piece of an author's text: {@code plain} for terminals and reports, {@code html} safe to be put into a page. */
public record Text(String plain, String html) {}
