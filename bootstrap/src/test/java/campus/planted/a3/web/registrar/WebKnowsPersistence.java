package campus.planted.a3.web.registrar;

import campus.planted.a3.persistence.registrar.Table;

record WebKnowsPersistence(Table table) {}
