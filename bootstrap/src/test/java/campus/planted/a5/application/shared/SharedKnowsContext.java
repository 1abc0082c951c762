package campus.planted.a5.application.shared;

import campus.planted.a5.application.library.ApplicationKnowsOther;

public record SharedKnowsContext(ApplicationKnowsOther other) {}
