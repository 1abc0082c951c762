package campus.planted.a4.application.registrar;

public final class EnrolService {}
