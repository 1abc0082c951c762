package campus.planted.a5.domain.store;

public record Product(String name) {}
