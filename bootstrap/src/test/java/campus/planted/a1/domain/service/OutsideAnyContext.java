package campus.planted.a1.domain.service;

final class OutsideAnyContext {}
