package campus.application.shared;

final class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
    private final InMemoryStore store = new InMemoryStore();
    private final Transactions transactions = new InMemoryTransactions(store);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected IdempotencyKeys keys() {
        return new InMemoryIdempotencyKeys(store);
    }
}
