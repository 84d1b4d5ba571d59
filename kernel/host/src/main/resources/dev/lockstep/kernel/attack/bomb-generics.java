// types nested five thousand deep
// live: rejected
//*5000 List<
Integer
//*5000 >
x;
