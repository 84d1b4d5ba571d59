package dev.lockstep.check;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Claims about all runs of a drive. The first claim that does not hold ends the check; its words are what the learner reads. A run
 * that got stuck or threw gives no observation.
 */
public interface Schedules {
    /** Every run comes to its end: none is stuck, none throws. */
    void finishes();

    /** Every run that finished observed what the predicate accepts, and at least one finished. */
    <T> void always(Class<T> observation, String claim, Predicate<? super T> predicate);

    /** Every run that finished observed this very record, and at least one finished. Who loses the check reads what was expected. */
    <T extends Record> void always(T expected, String claim);

    /** In at least one run it can be seen; the search stops there. */
    void sometimes(String claim, Moment moment);

    /** In no run it can be seen. */
    void never(String claim, Moment moment);

    /** No run takes longer, in virtual time. */
    void takesAtMost(Duration duration);
}
