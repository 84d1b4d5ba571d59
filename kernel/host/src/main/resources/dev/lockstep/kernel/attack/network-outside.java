// connects to the outside
// live: completed threw timed-out
// controlled: completed threw timed-out stuck
// prints: refusedrefused
// millis: 5000
for (var host : List.of("169.254.169.254", "1.1.1.1")) {
    try (var socket = new java.net.Socket()) { socket.connect(new java.net.InetSocketAddress(host, 80), 500); System.out.print("reached"); } catch (IOException e) { System.out.print("refused"); }
}
