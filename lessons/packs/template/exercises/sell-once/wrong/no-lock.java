// fails each-once: one line of code is one step
class Office extends Hall {
    private int sold;

    Office(int seats) {
        super(seats);
    }

    @Override
    int sell() {
        return sold < seats ? ++sold : SOLD_OUT;
    }
}
