// an array of fifty thousand numbers
// live: rejected completed
int[] all = {
//*30000 #,
};
