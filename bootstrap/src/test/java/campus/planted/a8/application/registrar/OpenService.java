package campus.planted.a8.application.registrar;

class OpenService {}
