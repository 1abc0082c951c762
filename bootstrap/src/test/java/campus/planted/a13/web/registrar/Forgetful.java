package campus.planted.a13.web.registrar;

import java.util.function.Consumer;

import campus.planted.a13.application.registrar.Enrol;

final class Forgetful {

    void enrolls(Enrol enrol) {
        enrol.enrol("somebody");
    }

    Consumer<String> refers(Enrol enrol) {
        return enrol::enrol;
    }
}
