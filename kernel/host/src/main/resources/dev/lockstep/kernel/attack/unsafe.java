// writes to address zero
// live: threw rejected worker-died
// controlled: threw rejected worker-died
var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
field.setAccessible(true);
var unsafe = field.get(null);
unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
