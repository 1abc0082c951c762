package campus.planted.a2.application.registrar;

import campus.planted.a2.persistence.registrar.Adapter;

record KnowsAdapter(Adapter adapter) {}
