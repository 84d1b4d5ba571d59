import dev.lockstep.check.Check;
import dev.lockstep.check.Inputs;
import dev.lockstep.check.Subject;

/** What one run shows: the seats that two clerks sold. */
record Sold(int ann, int bob) {}

/** Runs beside the learner's code, in its worker. Holds no expected value. */
class Drive {
    Sold twoClerks(int seats) throws InterruptedException {
        var office = new Office(seats);
        int[] sold = new int[2];
        var ann = Thread.ofVirtual().name("Ann").start(() -> sold[0] = office.sell());
        var bob = Thread.ofVirtual().name("Bob").start(() -> sold[1] = office.sell());
        ann.join();
        bob.join();
        return new Sold(sold[0], sold[1]);
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
            .always(Sold.class, "both clerks sell a seat", sold -> sold.ann() > 0 && sold.bob() > 0);
    }

    @Check("each-once")
    void eachOnce(Subject office, Inputs any) {
        office.drive("twoClerks", any.between(2, 9)).inAllSchedules()
            .always(Sold.class, "they sell different seats", sold -> sold.ann() != sold.bob());
    }

    @Check("never-stuck")
    void neverStuck(Subject office) {
        office.drive("threeClerks", 1).inAllSchedules().finishes();
    }
}
