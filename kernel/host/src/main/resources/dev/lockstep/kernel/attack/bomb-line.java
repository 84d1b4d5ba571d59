// one line of 200,000 characters
// live: completed
// prints: 4
/*
//+200000 x
*/ 2 + 2
