package campus.planted.a3.web.registrar;

import campus.planted.a3.bootstrap.Wiring;

record WebKnowsBootstrap(Wiring wiring) {}
