package campus.planted.a12.domain.store;

final class Unmarked {}
