// opens a private field of the JDK
// live: threw
// controlled: threw
var field = String.class.getDeclaredField("value");
field.setAccessible(true);
