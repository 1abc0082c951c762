package campus.planted.a1.domain.registrar;

import campus.planted.a1.domain.store.Product;

record KnowsOtherContext(Product product) {}
