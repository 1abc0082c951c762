package campus.planted.a3.web.registrar;

public final class Resource {}
