package campus.planted.a1.domain.registrar;

import campus.planted.a1.application.registrar.UseCase;

record KnowsApplication(UseCase useCase) {}
