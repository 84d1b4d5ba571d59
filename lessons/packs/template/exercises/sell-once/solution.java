class Office extends Hall {
    private int sold;

    Office(int seats) {
        super(seats);
    }

    @Override
    synchronized int sell() {
        return sold < seats ? ++sold : SOLD_OUT;
    }
}
