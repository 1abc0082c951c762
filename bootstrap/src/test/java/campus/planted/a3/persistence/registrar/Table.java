package campus.planted.a3.persistence.registrar;

public final class Table {}
