// passes
public class DoubleCheckedLockingRight {
    static int made;

    static class Settings {
        private static volatile Settings instance;

        Settings() {
            made++;
        }

        static Settings instance() {
            if (instance == null) {
                synchronized (Settings.class) {
                    if (instance == null) {
                        instance = new Settings();
                    }
                }
            }
            return instance;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(Settings::instance);
        Thread b = new Thread(Settings::instance);
        a.start();
        b.start();
        a.join();
        b.join();
        assert made == 1 : made + " made";
    }
}
