package dev.lockstep.worker.rewrite;

import java.util.Set;

/** Which methods of {@code java.util.concurrent}, of collections, builders, dates and formats change nothing, by their names. */
final class ReadingNames {
    /** Those that do not depend on the object's state either, and so are not worth a decision point. */
    private static final Set<String> PURE = Set.of("toString", "hashCode", "equals", "getClass", "comparator", "clone");

    private static final Set<String> READS = Set.of("get", "getPlain", "getAcquire", "getOpaque", "getVolatile", "intValue", "longValue",
            "floatValue", "doubleValue", "shortValue", "byteValue", "sum", "getReference", "getStamp", "isMarked", "isDone",
            "isCancelled", "isCompletedExceptionally", "isCompletedNormally", "isCompletedAbnormally", "getNow", "resultNow",
            "exceptionNow", "state", "join", "size", "mappingCount", "isEmpty", "peek", "peekFirst", "peekLast", "element", "getFirst",
            "getLast", "contains", "containsKey", "containsValue", "containsAll", "getOrDefault", "firstKey", "lastKey", "first", "last",
            "ceiling", "floor", "higher", "lower", "remainingCapacity", "availablePermits", "hasQueuedThreads", "hasQueuedThread",
            "getQueueLength", "isFair", "getCount", "getParties", "getNumberWaiting", "isBroken", "isLocked", "isHeldByCurrentThread",
            "getHoldCount", "getReadLockCount", "isWriteLocked", "isReadLocked", "isShutdown", "isTerminated", "getQueue",
            "getActiveCount", "getPoolSize", "getCompletedTaskCount", "getPhase", "getArrivedParties", "getUnarrivedParties",
            "getRegisteredParties", "getDelay", "getNumberOfDependents", "hasWaiters", "toArray", "forEach", "stream", "iterator",
            "length", "charAt", "substring", "subSequence", "lastIndexOf", "capacity", "toString", "equals",
            "hashCode", "clone", "subList", "listIterator", "descendingIterator", "headMap", "tailMap", "subMap", "headSet", "tailSet",
            "subSet", "descendingMap", "descendingSet", "reversed", "spliterator", "parallelStream", "hasPrevious", "previous", "nextIndex",
            "previousIndex", "firstEntry", "lastEntry", "floorKey", "ceilingKey", "higherKey", "lowerKey", "floorEntry", "ceilingEntry",
            "higherEntry", "lowerEntry", "hasMoreElements", "nextElement", "elements", "keys", "elementAt", "cardinality", "getTime", "keySet",
            "values", "entrySet", "getKey", "getValue", "hasNext", "next", "indexOf", "validate");

    private static final Set<String> COLLECTIONS = Set.of("navigableKeySet", "descendingKeySet", "sequencedKeySet", "sequencedValues",
            "sequencedEntrySet", "firstElement", "lastElement", "copyInto", "empty", "search", "asIterator", "forEachRemaining", "countTokens",
            "hasMoreTokens", "getProperty", "propertyNames", "stringPropertyNames", "list", "store", "storeToXML", "save", "nextSetBit",
            "nextClearBit", "previousSetBit", "previousClearBit", "intersects", "toLongArray", "toByteArray", "codePointAt",
            "codePointBefore", "codePointCount", "offsetByCodePoints", "chars", "codePoints", "getChars", "compareTo");

    private static final Set<String> DATES = Set.of("before", "after", "toInstant", "toZonedDateTime", "toGMTString", "toLocaleString",
            "getDate", "getDay", "getHours", "getMinutes", "getMonth", "getSeconds", "getYear", "getTimezoneOffset", "getTimeInMillis",
            "getTimeZone", "getCalendarType", "getDisplayName", "getDisplayNames", "getActualMaximum", "getActualMinimum", "getMaximum",
            "getMinimum", "getGreatestMinimum", "getLeastMaximum", "getFirstDayOfWeek", "getMinimalDaysInFirstWeek", "getGregorianChange",
            "getWeekYear", "getWeeksInWeekYear", "isLeapYear", "isLenient", "isSet", "isWeekDateSupported");

    /** A format's own parts; what it makes of a number or a date is no reading, as it uses fields of its own for that. */
    private static final Set<String> FORMATS = Set.of("get2DigitYearStart", "getCalendar", "getCurrency", "getDateFormatSymbols",
            "getDecimalFormatSymbols", "getFormats", "getFormatsByArgumentIndex", "getGroupingSize", "getLimits", "getLocale",
            "getMaximumFractionDigits", "getMaximumIntegerDigits", "getMinimumFractionDigits", "getMinimumIntegerDigits", "getMultiplier",
            "getNegativePrefix", "getNegativeSuffix", "getNumberFormat", "getPatterns", "getPositivePrefix", "getPositiveSuffix",
            "getRoundingMode", "isDecimalSeparatorAlwaysShown", "isGroupingUsed", "isParseBigDecimal", "isParseIntegerOnly", "isStrict",
            "toLocalizedPattern", "toPattern");

    private ReadingNames() {}

    static boolean isPure(String name) {
        return PURE.contains(name);
    }

    static boolean reads(String name) {
        return READS.contains(name) || COLLECTIONS.contains(name) || DATES.contains(name) || FORMATS.contains(name);
    }
}
