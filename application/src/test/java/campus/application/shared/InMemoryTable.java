package campus.application.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Rows by key, written inside a transaction only and taken back with it. Rows must be immutable; they are in no order.
 *
 * @param <K> the key
 * @param <V> the row
 */
public final class InMemoryTable<K, V> {
    private final InMemoryStore store;
    private final Map<K, V> rows = new HashMap<>();

    public InMemoryTable(InMemoryStore store) {
        this.store = store;
    }

    public @Nullable V get(K key) {
        store.requireReading();
        return rows.get(key);
    }

    public List<V> all() {
        store.requireReading();
        return List.copyOf(rows.values());
    }

    public Map<K, V> byKey() {
        store.requireReading();
        return Map.copyOf(rows);
    }

    public void put(K key, V row) {
        undoable(key);
        rows.put(key, row);
    }

    public void remove(K key) {
        undoable(key);
        rows.remove(key);
    }

    private void undoable(K key) {
        V before = rows.get(key);
        store.writing(() -> {
            if (before == null) {
                rows.remove(key);
            } else {
                rows.put(key, before);
            }
        });
    }
}
