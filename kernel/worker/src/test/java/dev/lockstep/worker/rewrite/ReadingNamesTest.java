package dev.lockstep.worker.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.text.ChoiceFormat;
import java.text.CompactNumberFormat;
import java.text.DecimalFormat;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.Stack;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A method that is taken for a write although it reads makes a data race where there is none: somebody has looked at each name. */
class ReadingNamesTest {
    private static final List<Class<?>> IMPLEMENTATIONS = List.of(List.class, Queue.class, Deque.class, NavigableSet.class, NavigableMap.class,
            ArrayList.class, LinkedList.class, Vector.class, Stack.class, ArrayDeque.class, PriorityQueue.class, HashMap.class,
            LinkedHashMap.class, TreeMap.class, Hashtable.class, Properties.class, WeakHashMap.class, IdentityHashMap.class, EnumMap.class,
            HashSet.class, LinkedHashSet.class, TreeSet.class, EnumSet.class, ListIterator.class, PrimitiveIterator.OfInt.class,
            PrimitiveIterator.OfLong.class, PrimitiveIterator.OfDouble.class, StringTokenizer.class, AbstractMap.SimpleEntry.class,
            GregorianCalendar.class, SimpleDateFormat.class, DecimalFormat.class, MessageFormat.class, ChoiceFormat.class,
            CompactNumberFormat.class, ListFormat.class);

    private static final Set<String> WRITES = Set.of("add", "addAll", "addElement", "addFirst", "addLast", "and", "andNot", "append",
            "appendCodePoint", "applyLocalizedPattern", "applyPattern", "clear", "compute", "computeIfAbsent", "computeIfPresent", "delete",
            "deleteCharAt", "ensureCapacity", "flip", "format", "formatToCharacterIterator", "insert", "insertElementAt", "load",
            "loadFromXML", "merge", "nextDouble", "nextInt", "nextLong", "nextToken", "offer", "offerFirst", "offerLast", "or", "parse",
            "parseObject", "poll", "pollFirst", "pollFirstEntry", "pollLast", "pollLastEntry", "pop", "push", "put", "putAll", "putFirst",
            "putIfAbsent", "putLast", "remove", "removeAll", "removeAllElements", "removeElement", "removeElementAt", "removeFirst",
            "removeFirstOccurrence", "removeIf", "removeLast", "removeLastOccurrence", "repeat", "replace", "replaceAll", "retainAll",
            "reverse", "roll", "sort", "trimToSize", "xor");

    @Test
    void eachMethodOfACollectionIsKnownToReadOrToWrite() {
        var names = Stream.of(CallRules.COLLECTIONS, IMPLEMENTATIONS).flatMap(List::stream).flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getDeclaringClass() != Object.class)
                .map(Method::getName).filter(name -> !name.matches("set([0-9A-Z].*)?")).distinct().toList();
        assertThat(names).hasSizeGreaterThan(200).allSatisfy(name ->
                assertThat(WRITES.contains(name)).as(name).isNotEqualTo(ReadingNames.reads(name) || ReadingNames.isPure(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "setBit", "setTime", "setLength", "setSize"})
    void aSetterWrites(String name) {
        assertThat(ReadingNames.reads(name)).isFalse();
    }
}
