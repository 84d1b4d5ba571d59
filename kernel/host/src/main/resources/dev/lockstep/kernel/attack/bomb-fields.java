// ten thousand variables
// live: rejected completed
//*2000 int v# = #;
