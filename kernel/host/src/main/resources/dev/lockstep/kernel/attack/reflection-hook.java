// calls a hook of the worker by name
// live: rejected threw completed
// controlled: rejected threw completed
var type = Class.forName("dev.lockstep.worker.hook.Hooks", true, ClassLoader.getSystemClassLoader());
for (var method : type.getDeclaredMethods()) { try { method.setAccessible(true); method.invoke(null, new Object[method.getParameterCount()]); } catch (Throwable t) { } }
