package dev.lockstep.cli;

/** Starts the command on a Java that can run it; on any other, since Java 8, says in a sentence which one it takes. */
public final class Start {
    private static final String NEEDED = "25";
    private static final int FAULT = 3;

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        String here = System.getProperty("java.specification.version");
        if (!NEEDED.equals(here)) {
            System.err.println("Lockstep needs Java " + NEEDED + ", and this is Java " + here + " (" + System.getProperty("java.home")
                    + "): start it by ./lockstep, which looks for a JDK " + NEEDED + ", or with the java of one (for example Eclipse Temurin "
                    + NEEDED + ", https://adoptium.net).");
            System.exit(FAULT);
        }
        // By its name: this class is compiled for Javas that cannot load the other one.
        Class.forName("dev.lockstep.cli.Lockstep").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
