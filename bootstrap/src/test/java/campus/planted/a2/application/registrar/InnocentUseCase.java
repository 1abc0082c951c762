package campus.planted.a2.application.registrar;

import campus.planted.a2.domain.registrar.InnocentId;

record InnocentUseCase(InnocentId id) {}
