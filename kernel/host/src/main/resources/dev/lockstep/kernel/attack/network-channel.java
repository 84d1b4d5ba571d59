// connects to the host by a channel
// live: completed threw
// controlled: completed threw
// prints: refused
try (var channel = java.nio.channels.SocketChannel.open()) { channel.connect(new java.net.InetSocketAddress("127.0.0.1", @PORT@)); System.out.print("reached"); }
catch (IOException | RuntimeException e) { System.out.print("refused"); }
