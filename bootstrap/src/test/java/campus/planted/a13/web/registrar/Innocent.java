package campus.planted.a13.web.registrar;

import campus.domain.registrar.Reach;
import campus.planted.a13.application.registrar.Enrol;

final class Innocent {

    void enrolls(Enrol enrol) {
        enrol.enrol("somebody", Reach.everything());
        enrol.other("somebody");
    }
}
