// row: `nanoTime`, `currentTimeMillis`, `Instant`, `Clock`, `LocalDateTime`, `ZonedDateTime`, `Year`, `OffsetDateTime`
// how: virtual time from 2026-01-01T00:00:00Z
// wrong: Threw
class Right {
    static void main() throws Throwable {
        long n = System.nanoTime(), m = System.currentTimeMillis();
        var i = Instant.now();
        var c = Clock.systemUTC().millis();
        var z = ZonedDateTime.now();
        var o = OffsetDateTime.now();
        var l = LocalDateTime.now(ZoneOffset.UTC);
        var t = Clock.tickSeconds(ZoneOffset.UTC).instant();
        Thread.sleep(1_500);
        assert System.nanoTime() - n == 1_500_000_000 && System.currentTimeMillis() - m == 1_500;
        assert Duration.between(i, Instant.now()).toMillis() == 1_500 && Clock.systemUTC().millis() - c == 1_500;
        assert Duration.between(z, ZonedDateTime.now()).toMillis() == 1_500;
        assert Duration.between(o, OffsetDateTime.now()).toMillis() == 1_500;
        assert Duration.between(l, LocalDateTime.now(ZoneOffset.UTC)).toMillis() == 1_500;
        assert Duration.between(t, Clock.tickSeconds(ZoneOffset.UTC).instant()).toMillis() == 1_000;
        assert Instant.now().toString().startsWith("2026-01-01T00:00:01.5") && Year.now(ZoneOffset.UTC).getValue() == 2026;
        assert Instant.now(Clock.systemUTC()).equals(Instant.now()) && Clock.offset(Clock.systemUTC(), Duration.ofHours(1)).millis() - m == 3_601_500;
        assert new Date().getTime() == System.currentTimeMillis() && Calendar.getInstance().getTimeInMillis() == System.currentTimeMillis();
    }
}

class Wrong {
    static void main() throws Throwable {
        long m = System.currentTimeMillis();
        Thread.sleep(1);
        assert System.currentTimeMillis() == m;
    }
}
