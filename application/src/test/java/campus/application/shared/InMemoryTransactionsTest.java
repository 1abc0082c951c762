package campus.application.shared;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class InMemoryTransactionsTest extends TransactionsContract {
    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryTable<Integer, String> marks = new InMemoryTable<>(store);
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected void write(int mark) {
        marks.put(mark, "written");
    }

    @Override
    protected boolean isWritten(int mark) {
        return marks.get(mark) != null;
    }

    @Test
    void refusesToWriteWithoutATransaction() {
        assertThrows(IllegalStateException.class, () -> write(1));
        assertThrows(IllegalStateException.class, () -> store.read(() -> {
            write(1);
            return 1;
        }));
    }

    @Test
    void refusesToReadWithoutTheLock() {
        assertThrows(IllegalStateException.class, () -> isWritten(1));
    }

    @Test
    void refusesToWriteInAReadOnlyTransaction() {
        assertThrows(IllegalStateException.class, () -> transactions.readOnly(() -> {
            write(1);
            return 1;
        }));
        assertFalse(transactions.inTransaction(() -> isWritten(1)));
    }

    @Test
    void bringsBackChangedAndRemovedRows() {
        transactions.inTransaction(() -> {
            marks.put(1, "one");
            marks.put(2, "two");
            return 0;
        });
        assertThrows(IllegalStateException.class, () -> transactions.inTransaction(() -> {
            marks.put(1, "other");
            marks.put(1, "another");
            marks.remove(2);
            marks.put(2, "new");
            marks.remove(1);
            throw new IllegalStateException("fault");
        }));
        assertEquals("one", store.read(() -> marks.get(1)));
        assertEquals("two", store.read(() -> marks.get(2)));
    }
}
