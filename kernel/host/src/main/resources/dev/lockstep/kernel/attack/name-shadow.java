// a class that shadows String
// live: rejected completed
// controlled: rejected completed
class String { }
class Object { }
class Thread { }
class System { }
