// lambdas without an end
// live: worker-died threw limit timed-out completed
// controlled: worker-died threw limit timed-out completed no-progress
// millis: 5000
var kept = new ArrayList<Object>();
for (int i = 0; i < 200_000; i++) { kept.add(java.lang.reflect.Proxy.newProxyInstance(new ClassLoader() { }, new Class<?>[] {Runnable.class}, (p, m, x) -> null)); }
