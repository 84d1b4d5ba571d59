// names the worker's hooks
// live: rejected
// controlled: rejected
dev.lockstep.worker.hook.Hooks.class.getName()
