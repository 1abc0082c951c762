package campus.planted.a12.domain.registrar;

final class NoPackageInfo {}
