package campus.planted.a1.domain.registrar;

record InnocentId(String value) {}
