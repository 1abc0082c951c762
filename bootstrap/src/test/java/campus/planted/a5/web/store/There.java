package campus.planted.a5.web.store;

public record There(campus.planted.a5.web.library.AndBack back) {}
