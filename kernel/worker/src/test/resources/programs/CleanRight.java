// fails: Stuck
class Event {
    int count = 0;

    synchronized void waitForEvent() {
        try {
            wait();
        } catch (InterruptedException e) {
        }
    }

    synchronized void waitBeyond(int seen) {
        while (count == seen) {
            waitForEvent();
        }
    }

    synchronized void signalEvent() {
        count = (count + 1) % 3;
        notifyAll();
    }
}

class FirstTask extends Thread {
    final Event event1, event2;
    int count = 0;

    FirstTask(Event e1, Event e2) {
        event1 = e1;
        event2 = e2;
    }

    public void run() {
        count = event1.count;
        for (int i = 0; i < 2; i++) {
            event1.waitBeyond(count);
            count = event1.count;
            event2.signalEvent();
        }
    }
}

class SecondTask extends Thread {
    final Event event1, event2;
    int count = 0;

    SecondTask(Event e1, Event e2) {
        event1 = e1;
        event2 = e2;
    }

    public void run() {
        count = event2.count;
        for (int i = 0; i < 2; i++) {
            event1.signalEvent();
            event2.waitBeyond(count);
            count = event2.count;
        }
    }
}

class CleanRight {
    public static void main(String[] args) {
        Event event1 = new Event();
        Event event2 = new Event();
        FirstTask first = new FirstTask(event1, event2);
        SecondTask second = new SecondTask(event1, event2);
        first.count = 0;
        first.start();
        second.start();
    }
}
