// replaces default locale, time zone and security properties
// live: completed
// controlled: completed
Locale.setDefault(Locale.of("tr"));
TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
System.getProperties().clear();
