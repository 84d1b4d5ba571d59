// control: a daemon thread that goes on when the cell has ended
// live: completed
// controlled: completed
// prints: done
var daemon = new Thread(() -> { try { Thread.sleep(200); } catch (InterruptedException e) { return; } });
daemon.setDaemon(true);
daemon.start();
System.out.print("done");
