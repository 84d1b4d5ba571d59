// opens the worker's own classes
// live: threw rejected
// controlled: threw rejected
var type = Class.forName("dev.lockstep.worker.main.Main", true, ClassLoader.getSystemClassLoader());
var field = type.getDeclaredField("PROTOCOL");
field.setAccessible(true);
