// ten thousand snippets in a cell
// live: rejected completed
//*3000 Math.abs(#);
