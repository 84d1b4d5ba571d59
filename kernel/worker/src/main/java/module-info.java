/**
 * The JVM that runs learner code: rewriter, scheduler, virtual clock, recorder, search. The host uses its wire
 * messages, its trace events and its rewriter; learner code reaches none of it but the exported hooks.
 */
module dev.lockstep.worker {
    requires static java.instrument;
    requires static jdk.jlink;
    requires static org.jspecify;

    exports dev.lockstep.check;
    exports dev.lockstep.worker.agent to java.instrument;
    exports dev.lockstep.worker.hook;
    exports dev.lockstep.worker.program;
    exports dev.lockstep.worker.rewrite;
    exports dev.lockstep.worker.trace;
    exports dev.lockstep.worker.wire;

    provides java.nio.channels.spi.SelectorProvider with dev.lockstep.worker.net.NetworkProvider;
}
