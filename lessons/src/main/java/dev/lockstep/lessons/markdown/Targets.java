package dev.lockstep.lessons.markdown;

/** Where the links of a pack lead. */
public interface Targets {
    /**
     * Where a link leads, or why it leads nowhere.
     *
     * @param address begins with {@code #/}; empty when it leads nowhere
     * @param complaint a plain sentence; empty when it leads somewhere
     */
    record Target(String address, String complaint) {
        /** {@return a target inside the page} */
        public static Target at(String address) {
            return new Target(address, "");
        }

        /** {@return none, and why} */
        public static Target none(String complaint) {
            return new Target("", complaint);
        }
    }

    /**
     * {@return where it leads}
     *
     * @param scheme {@code lesson}, {@code exercise} or {@code cell}
     * @param rest what stands after the colon
     */
    Target find(String scheme, String rest);
}
