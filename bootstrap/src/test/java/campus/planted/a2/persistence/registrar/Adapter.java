package campus.planted.a2.persistence.registrar;

public final class Adapter {}
