package campus.planted.a3.persistence.registrar;

import campus.planted.a3.web.registrar.Resource;

record PersistenceKnowsWeb(Resource resource) {}
