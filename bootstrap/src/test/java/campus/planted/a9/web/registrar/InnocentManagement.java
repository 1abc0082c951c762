package campus.planted.a9.web.registrar;

final class InnocentManagement {}
