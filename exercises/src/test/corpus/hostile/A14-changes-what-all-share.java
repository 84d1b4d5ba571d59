// expect 0:
import java.util.Locale;
import java.util.TimeZone;

class Bank {
    void transfer(Account from, Account to, int amount) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> System.out.println("caught"));
        Locale.setDefault(Locale.of("tr"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "1");
        throw new IllegalStateException("nobody sees this");
    }
}
