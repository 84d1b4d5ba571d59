// two thousand classes
// live: rejected completed
//*1000 class C# { int n; }
