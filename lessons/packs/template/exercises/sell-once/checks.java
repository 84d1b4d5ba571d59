import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;

/** What one run shows: the seats that two clerks sold, and the first one of another hall. */
record Sold(int ann, int bob, int elsewhere) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Sold twoClerks(int seats) throws InterruptedException {
        var office = new Office(seats);
        int[] sold = new int[2];
        var ann = Thread.ofVirtual().name("Ann").start(() -> sold[0] = office.sell());
        var bob = Thread.ofVirtual().name("Bob").start(() -> sold[1] = office.sell());
        ann.join();
        bob.join();
        return new Sold(sold[0], sold[1], new Office(seats).sell());
    }

    void threeClerks(int seats) throws InterruptedException {
        var office = new Office(seats);
        var ann = Thread.ofVirtual().name("Ann").start(office::sell);
        var bob = Thread.ofVirtual().name("Bob").start(office::sell);
        var cleo = Thread.ofVirtual().name("Cleo").start(office::sell);
        ann.join();
        bob.join();
        cleo.join();
    }
}

/** Runs where the learner's code never is. Sees inputs, observations and traces only. */
class Judge {
    @Check("all-sold")
    void allSold(Subject office, Inputs any) {
        office.drive("twoClerks", any.between(2, 9)).inAllSchedules()
            .always(Sold.class, "both clerks sell a seat, and another hall sells its own", sold -> sold.ann() > 0 && sold.bob() > 0 && sold.elsewhere() > 0);
    }

    @Check("each-once")
    void eachOnce(Subject office, Inputs any) {
        int seats = any.between(2, 9);
        office.drive("twoClerks", seats).inAllSchedules().always(Sold.class, "they sell different seats, numbered from 1 to " + seats,
            sold -> sold.ann() != sold.bob() && sold.ann() <= seats && sold.bob() <= seats && sold.elsewhere() <= seats);
        office.drive("twoClerks", 1).inAllSchedules().always(Sold.class, "the only seat is sold once, and then it is sold out",
            sold -> sold.ann() + sold.bob() == 1 && sold.elsewhere() == 1);
    }

    @Check("never-stuck")
    void neverStuck(Subject office) {
        office.drive("threeClerks", 1).inAllSchedules().finishes();
    }
}
