package campus.planted.a7.domain.registrar;

class OpenClass {

    private String value = "";

    void setValue(String newValue) {
        value = newValue;
    }

    String value() {
        return value;
    }
}
