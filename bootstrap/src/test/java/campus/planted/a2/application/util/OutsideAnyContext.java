package campus.planted.a2.application.util;

final class OutsideAnyContext {}
