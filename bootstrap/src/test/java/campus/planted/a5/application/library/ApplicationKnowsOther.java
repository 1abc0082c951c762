package campus.planted.a5.application.library;

import campus.planted.a5.domain.store.Product;

public record ApplicationKnowsOther(Product product) {}
