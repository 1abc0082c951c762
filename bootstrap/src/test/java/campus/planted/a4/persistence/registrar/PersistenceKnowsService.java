package campus.planted.a4.persistence.registrar;

import campus.planted.a4.application.registrar.EnrolService;

record PersistenceKnowsService(EnrolService service) {}
