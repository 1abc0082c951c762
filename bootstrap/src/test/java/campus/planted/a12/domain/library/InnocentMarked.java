package campus.planted.a12.domain.library;

final class InnocentMarked {}
