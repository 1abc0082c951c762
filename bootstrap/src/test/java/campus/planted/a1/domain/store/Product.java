package campus.planted.a1.domain.store;

public record Product(String name) {}
