package campus.planted.a5.domain.registrar;

import campus.planted.a5.domain.store.Product;

public record DomainKnowsOther(Product product) {}
