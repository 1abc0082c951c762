package campus.planted.a8.application.registrar;

final class InnocentService {}
