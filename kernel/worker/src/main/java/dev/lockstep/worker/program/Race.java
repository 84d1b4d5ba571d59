package dev.lockstep.worker.program;

/**
 * Two accesses of one variable that nothing orders, one of them a write.
 *
 * @param variable {@code Account.balance}, a top-level variable's name, {@code int[3]}, or the type of an object of the JDK
 * @param first the earlier one in the run where it was seen
 */
public record Race(String variable, Access first, Access second) {
    /** {@return what it has in common with the same race seen the other way round} */
    public String key() {
        boolean forwards = first.at.compareTo(second.at) <= 0;
        return variable + '\n' + (forwards ? first.at : second.at) + '\n' + (forwards ? second.at : first.at);
    }

    /**
     * One of the two.
     *
     * @param task number
     * @param name of the task
     * @param write whether it changed the variable
     * @param at where
     */
    public record Access(int task, String name, boolean write, String at) {}
}
