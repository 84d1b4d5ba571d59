package dev.lockstep.web.api;

import dev.lockstep.kernel.ExploreOptions;
import dev.lockstep.kernel.Question;
import dev.lockstep.kernel.RunOptions;
import dev.lockstep.kernel.RunOptions.Mode;
import dev.lockstep.worker.program.Limits;
import dev.lockstep.worker.wire.Request.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What requests say. Everything in them may be missing or wrong; each turns itself into options or refuses. */
sealed interface Wish {
    int MOST_CHOICES = 100_000;
    long MOST_SCHEDULES = 10_000_000;
    long MOST_MILLIS = 600_000;
    int LONGEST_TAB = 64;
    int MOST_SEEN = 1_000;

    record Edit(@Nullable String source, @Nullable String by, @Nullable Long base) implements Wish {
        String text() {
            return required(source, "source");
        }

        String tab() {
            String name = Objects.requireNonNullElse(by, "");
            return name.substring(0, Math.min(name.length(), LONGEST_TAB));
        }

        /** {@return of the text that this one was made from; that of now when nothing is said} */
        long version() {
            return Objects.requireNonNullElse(base, Long.MAX_VALUE);
        }
    }

    record Keep(@Nullable JsonNode value) implements Wish {
        JsonNode json() {
            if (value == null) {
                throw new Refusal(400, "bad-request", "value");
            }
            return value;
        }
    }

    /** A question about a text that is being written. */
    record Ask(@Nullable String source, @Nullable String ask, @Nullable Integer at) implements Wish {
        String text() {
            return required(source, "source");
        }

        Question question() {
            return switch (required(ask, "ask")) {
                case "complete" -> new Question.Complete(required(at, "at"));
                case "explain" -> new Question.Explain(required(at, "at"));
                case "errors" -> new Question.Errors();
                default -> throw new Refusal(400, "bad-request", "ask");
            };
        }
    }

    /** Anything that says no more than who asks. */
    record Plain(@Nullable String by) implements Wish {
        String tab() {
            return Objects.requireNonNullElse(by, "");
        }
    }

    /** A new cell below another one, on top when {@code after} is missing. */
    record Add(@Nullable String after, @Nullable Boolean text, @Nullable String source, @Nullable String by) implements Wish {
        String below() {
            return Objects.requireNonNullElse(after, "");
        }

        boolean isText() {
            return Boolean.TRUE.equals(text);
        }

        String words() {
            return Objects.requireNonNullElse(source, "");
        }

        String tab() {
            return Objects.requireNonNullElse(by, "");
        }
    }

    record Move(@Nullable Integer down, @Nullable String by) implements Wish {
        int steps() {
            return Objects.requireNonNullElse(down, 0);
        }

        String tab() {
            return Objects.requireNonNullElse(by, "");
        }
    }

    record Split(@Nullable Integer at, @Nullable String by) implements Wish {
        int place() {
            return required(at, "at");
        }

        String tab() {
            return Objects.requireNonNullElse(by, "");
        }
    }

    record Rename(@Nullable String title, @Nullable String by) implements Wish {
        String name() {
            return required(title, "title");
        }

        String tab() {
            return Objects.requireNonNullElse(by, "");
        }
    }

    /** A new notebook, empty or a copy. */
    record Create(@Nullable String title, @Nullable String from) implements Wish {
        String name() {
            return Objects.requireNonNullElse(title, "");
        }

        String copyOf() {
            return Objects.requireNonNullElse(from, "");
        }
    }

    /** A file that is to become a notebook. */
    record Take(@Nullable String name, @Nullable String content) implements Wish {
        String file() {
            return required(name, "name");
        }

        String text() {
            return required(content, "content");
        }
    }

    record Run(@Nullable String cell, @Nullable String mode, @Nullable Long seed, @Nullable List<@Nullable Integer> choices) implements Wish {
        String cellId() {
            return required(cell, "cell");
        }

        /** {@return whether given choices are to be followed} */
        boolean replays() {
            return choices != null;
        }

        RunOptions options(Limits limits) {
            Mode how = switch (Objects.requireNonNullElse(mode, "controlled")) {
                case "controlled" -> Mode.CONTROLLED;
                case "live" -> Mode.LIVE;
                default -> throw new Refusal(400, "bad-request", "mode");
            };
            List<Integer> follow = checked(Objects.requireNonNullElse(choices, List.of()));
            if (how == Mode.LIVE && replays()) {
                throw new Refusal(400, "bad-request", "choices");
            }
            return new RunOptions(how, Objects.requireNonNullElse(seed, 1L), follow, false, limits);
        }

        private static List<Integer> checked(List<@Nullable Integer> choices) {
            if (choices.size() > MOST_CHOICES) {
                throw new Refusal(400, "bad-request", "choices");
            }
            return choices.stream().map(choice -> {
                if (choice == null || choice < 0) {
                    throw new Refusal(400, "bad-request", "choices");
                }
                return choice;
            }).toList();
        }
    }

    record Search(@Nullable String cell, @Nullable Long budget, @Nullable Long millis, @Nullable Boolean countAll, @Nullable Integer bound,
            @Nullable Long seed, @Nullable List<@Nullable String> seen) implements Wish {
        String cellId() {
            return required(cell, "cell");
        }

        /** {@return the failing runs beside which another one is wanted, in the order in which they were found} */
        List<String> seenRuns() {
            List<@Nullable String> runs = Objects.requireNonNullElse(seen, List.of());
            if (runs.size() > MOST_SEEN) {
                throw new Refusal(400, "bad-request", "seen");
            }
            return runs.stream().filter(Objects::nonNull).toList();
        }

        ExploreOptions options(long usualBudget, Limits limits) {
            long most = within(Objects.requireNonNullElse(budget, usualBudget), MOST_SCHEDULES, "budget");
            Duration time = Duration.ofMillis(within(Objects.requireNonNullElse(millis, 10_000L), MOST_MILLIS, "millis"));
            return new ExploreOptions(Strategy.AUTO, most, time, Math.max(-1, Objects.requireNonNullElse(bound, -1)),
                    Objects.requireNonNullElse(countAll, false), Optional.empty(), List.of(), Objects.requireNonNullElse(seed, 1L),
                    limits);
        }
    }

    private static long within(long value, long most, String name) {
        if (value < 1 || value > most) {
            throw new Refusal(400, "bad-request", name);
        }
        return value;
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new Refusal(400, "bad-request", name);
        }
        return value;
    }
}
