package campus.planted.a2.domain.registrar;

public record InnocentId(String value) {}
