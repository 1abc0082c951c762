package campus.planted.a4.web.registrar;

import campus.planted.a4.application.registrar.EnrolService;

record WebKnowsService(EnrolService service) {}
