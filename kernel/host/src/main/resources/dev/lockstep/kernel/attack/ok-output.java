// control: ten thousand lines of output
// live: completed
// controlled: completed
// contains: 9999
for (int i = 0; i < 10_000; i++) { System.out.println(i); }
