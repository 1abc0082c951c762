package campus.planted.a3.bootstrap;

public final class Wiring {}
