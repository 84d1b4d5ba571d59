package dev.lockstep.worker.main;

import dev.lockstep.worker.program.Table;
import dev.lockstep.worker.program.Table.Column;
import dev.lockstep.worker.program.Table.Kind;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values that are easier to read as rows: records of one type, numbers in order, a map. Calls learner code as {@link Display}
 * does, so it is done in every schedule or in none.
 */
final class Tables {
    private Tables() {}

    static Optional<Table> of(@Nullable Object value) {
        try {
            return switch (value) {
                case Collection<?> items when jdk(items) -> ofItems(first(items), items.size());
                case Map<?, ?> map when jdk(map) -> ofMap(map);
                case null -> Optional.empty();
                default -> value.getClass().isArray() ? ofItems(first(value), Array.getLength(value)) : Optional.empty();
            };
        } catch (StackOverflowError | Exception hostile) {
            return Optional.empty();
        }
    }

    private static boolean jdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private static List<@Nullable Object> first(Collection<?> items) {
        var found = new ArrayList<@Nullable Object>();
        for (var item : items) {
            if (found.size() == Table.MAX_ROWS) {
                break;
            }
            found.add(item);
        }
        return found;
    }

    private static List<@Nullable Object> first(Object array) {
        var found = new ArrayList<@Nullable Object>();
        for (int i = 0; i < Math.min(Table.MAX_ROWS, Array.getLength(array)); i++) {
            found.add(Array.get(array, i));
        }
        return found;
    }

    private static Optional<Table> ofItems(List<@Nullable Object> items, int total) {
        if (items.size() > 1 && items.stream().allMatch(Tables::isNumber)) {
            return Optional.of(table(Kind.NUMBERS, List.of(""), items.stream().map(item -> List.<@Nullable Object>of(item)).toList(), total));
        }
        var shape = shape(items);
        return shape.isEmpty() ? Optional.empty()
                : Optional.of(table(Kind.RECORDS, names(shape), items.stream().map(item -> components(shape, item)).toList(), total));
    }

    private static Optional<Table> ofMap(Map<?, ?> map) {
        if (map.isEmpty()) {
            return Optional.empty();
        }
        var entries = first(map.entrySet()).stream().map(entry -> (Map.Entry<?, ?>) entry).toList();
        var shape = shape(new ArrayList<>(entries.stream().map(Map.Entry::getValue).toList()));
        var names = new ArrayList<>(List.of(""));
        names.addAll(shape.isEmpty() ? List.of("") : names(shape));
        var rows = entries.stream().map(entry -> {
            var row = new ArrayList<@Nullable Object>();
            row.add(entry.getKey());
            row.addAll(shape.isEmpty() ? java.util.Collections.singletonList(entry.getValue()) : components(shape, entry.getValue()));
            return (List<@Nullable Object>) row;
        }).toList();
        return Optional.of(table(Kind.ENTRIES, names, rows, map.size()));
    }

    /** {@return the components that all items share, or none when they are not records of one type} */
    private static List<RecordComponent> shape(List<@Nullable Object> items) {
        boolean same = !items.isEmpty() && items.getFirst() instanceof Record && items.stream().allMatch(item -> item != null
                && item.getClass() == items.getFirst().getClass());
        return same ? List.of(items.getFirst().getClass().getRecordComponents()) : List.of();
    }

    private static List<String> names(List<RecordComponent> shape) {
        return shape.stream().map(RecordComponent::getName).toList();
    }

    private static List<@Nullable Object> components(List<RecordComponent> shape, @Nullable Object record) {
        var values = new ArrayList<@Nullable Object>();
        for (var component : shape) {
            try {
                var field = component.getDeclaringRecord().getDeclaredField(component.getName());
                field.setAccessible(true);
                values.add(field.get(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("a component cannot be read", e);
            }
        }
        return values;
    }

    private static Table table(Kind kind, List<String> names, List<List<@Nullable Object>> rows, int total) {
        int wide = Math.min(names.size(), Table.MAX_COLUMNS);
        var shown = rows.subList(0, Math.min(rows.size(), Table.MAX_CELLS / wide));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < wide; i++) {
            int at = i;
            columns.add(new Column(Display.cap(names.get(i), Table.MAX_TEXT), shown.stream().allMatch(row -> isNumber(row.get(at)))));
        }
        return new Table(kind, columns, shown.stream().map(row -> row.subList(0, wide).stream().map(Tables::text).toList()).toList(), total);
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number && jdk(value);
    }

    private static String text(@Nullable Object value) {
        return Display.cap(value instanceof String text ? text : Display.of(value), Table.MAX_TEXT);
    }
}
