package campus.planted.a5.web.library;

public record AndBack(campus.planted.a5.web.store.There there) {}
