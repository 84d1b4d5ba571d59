// fails: Stuck
public class PiperWrong {
    static final int SEATS = 1;
    static int taken;
    static boolean gone;
    static final Object plane = new Object();

    static class Passenger extends Thread {
        @Override
        public void run() {
            synchronized (plane) {
                try {
                    while (taken >= SEATS) {
                        plane.wait();
                    }
                    taken++;
                    plane.notify();
                } catch (InterruptedException e) {
                    throw new Error(e);
                }
            }
        }
    }

    static class Pilot extends Thread {
        final int flights;

        Pilot(int flights) {
            this.flights = flights;
        }

        @Override
        public void run() {
            for (int i = 0; i < flights; i++) {
                synchronized (plane) {
                    try {
                        while (taken < SEATS) {
                            plane.wait();
                        }
                        taken = 0;
                        plane.notify();
                    } catch (InterruptedException e) {
                        throw new Error(e);
                    }
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] passengers = {new Passenger(), new Passenger(), new Passenger()};
        Thread pilot = new Pilot(3);
        pilot.start();
        for (Thread passenger : passengers) {
            passenger.start();
        }
        for (Thread passenger : passengers) {
            passenger.join();
        }
        pilot.join();
    }
}
