class Office extends Hall {
    Office(int seats) {
        super(seats);
    }

    @Override
    int sell() {
        return SOLD_OUT;
    }
}
