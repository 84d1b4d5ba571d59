package dev.lockstep.worker.hook;

import dev.lockstep.worker.schedule.Engine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

/** The clocks of {@code java.time}. */
public final class TimeCalls {
    private TimeCalls() {}

    @Replaces(owner = Instant.class, name = "now", isStatic = true)
    public static Instant now(int site) {
        return Instant.now(clock(ZoneOffset.UTC));
    }

    @Replaces(owner = LocalDateTime.class, name = "now", isStatic = true)
    public static LocalDateTime localDateTime(int site) {
        return LocalDateTime.now(clock(ZoneId.systemDefault()));
    }

    @Replaces(owner = LocalDate.class, name = "now", isStatic = true)
    public static LocalDate localDate(int site) {
        return LocalDate.now(clock(ZoneId.systemDefault()));
    }

    @Replaces(owner = LocalTime.class, name = "now", isStatic = true)
    public static LocalTime localTime(int site) {
        return LocalTime.now(clock(ZoneId.systemDefault()));
    }

    @Replaces(owner = ZonedDateTime.class, name = "now", isStatic = true)
    public static ZonedDateTime zonedDateTime(int site) {
        return ZonedDateTime.now(clock(ZoneId.systemDefault()));
    }

    @Replaces(owner = Clock.class, name = "systemUTC", isStatic = true)
    public static Clock systemUtc(int site) {
        return clock(ZoneOffset.UTC);
    }

    @Replaces(owner = Clock.class, name = "systemDefaultZone", isStatic = true)
    public static Clock systemDefaultZone(int site) {
        return clock(ZoneId.systemDefault());
    }

    @Replaces(owner = Clock.class, name = "system", isStatic = true)
    public static Clock system(ZoneId zone, int site) {
        return clock(zone);
    }

    @Replaces(owner = Date.class, name = "<init>")
    public static Date date(int site) {
        return new Date(clock(ZoneOffset.UTC).millis());
    }

    @Replaces(owner = Calendar.class, name = "getInstance", isStatic = true)
    public static Calendar calendar(int site) {
        var calendar = Calendar.getInstance();
        calendar.setTimeInMillis(clock(ZoneOffset.UTC).millis());
        return calendar;
    }

    private static Clock clock(ZoneId zone) {
        return Engine.mine() == null ? Clock.system(zone) : new VirtualClock(zone);
    }

    /** Shows virtual time to tasks, real time to others. */
    private static final class VirtualClock extends Clock {
        private final ZoneId zone;

        VirtualClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new VirtualClock(other);
        }

        @Override
        public Instant instant() {
            var run = Engine.mine();
            return run == null ? Clock.systemUTC().instant() : run.memory().instant();
        }
    }
}
