// a long computation inside the JDK
// live: timed-out worker-died limit threw
// controlled: timed-out worker-died limit threw
BigInteger.TWO.pow(40_000_000).subtract(BigInteger.ONE).isProbablePrime(100);
