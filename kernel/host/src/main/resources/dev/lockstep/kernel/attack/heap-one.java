// one array that is too long
// live: worker-died threw limit
// controlled: worker-died threw limit
// says: memory
long[] all = new long[Integer.MAX_VALUE - 8];
