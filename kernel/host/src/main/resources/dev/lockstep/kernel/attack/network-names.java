// asks for a name's address
// live: completed threw timed-out
// controlled: completed threw timed-out
// prints: refused
// millis: 8000
try { java.net.InetAddress.getByName("example.org"); System.out.print("reached"); } catch (IOException e) { System.out.print("refused"); }
