package campus.persistence.shared;

final class H2SqlReadsTest extends SqlReadsContract {

    @Override
    TestSchool school() {
        return TestSchool.onH2();
    }

    @Override
    String waitingForLocks(int seconds) {
        return "set lock_timeout " + seconds * 1_000;
    }
}
