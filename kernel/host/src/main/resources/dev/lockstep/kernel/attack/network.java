// connects to the host
// live: completed threw
// controlled: completed threw
// prints: refused
// without: reached
try (var socket = new java.net.Socket()) { socket.connect(new java.net.InetSocketAddress("127.0.0.1", @PORT@), 1_000); System.out.print("reached"); }
catch (IOException e) { System.out.print("refused"); }
