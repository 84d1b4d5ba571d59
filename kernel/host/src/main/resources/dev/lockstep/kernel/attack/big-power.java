// a power with a billion digits
// live: timed-out worker-died threw limit
// controlled: timed-out worker-died threw limit
BigInteger.valueOf(3).pow(500_000_000).bitLength();
