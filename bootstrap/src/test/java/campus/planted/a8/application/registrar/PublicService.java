package campus.planted.a8.application.registrar;

public final class PublicService {}
