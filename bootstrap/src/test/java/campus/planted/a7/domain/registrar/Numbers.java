package campus.planted.a7.domain.registrar;

record Numbers(double doubleField, Float floatField, double[] doubles) {}
