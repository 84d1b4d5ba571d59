// control: an expression
// live: completed
// controlled: completed
// prints: 4
2 + 2
