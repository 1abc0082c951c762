package campus.domain.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.domain.registrar.RecordChange.Field;
import campus.domain.registrar.RecordChange.What;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RecordChangeTest {

    private static final Instant AT = Terms.DURING_REGISTRATION;
    private static final Field NAME = new Field("name", "Art", "Arts");

    @Test
    void keepsItsOwnCopyOfTheFields() {
        List<Field> fields = new ArrayList<>(List.of(NAME));
        RecordChange change = line(What.CHANGED, fields);
        fields.clear();
        assertEquals(List.of(NAME), change.fields());
    }

    @ParameterizedTest
    @EnumSource(names = "CHANGED", mode = EnumSource.Mode.EXCLUDE)
    void hasFieldsOfAChangeOnly(What what) {
        assertThrows(IllegalArgumentException.class, () -> line(what, List.of(NAME)));
        assertEquals(List.of(), line(what, List.of()).fields());
    }

    @Test
    void hasNoFieldThatIsTheSame() {
        assertThrows(IllegalArgumentException.class, () -> new Field("name", "Art", "Art"));
        assertThrows(IllegalArgumentException.class, () -> new Field("hold", null, null));
    }

    @Test
    void beginsWithTheCreationUnderTheIdentityOfTheRecord() {
        assertEquals(new RecordChange(Ids.course(1).value(), RecordKind.COURSE, Ids.course(1).value(), 0, What.CREATED,
                AT, new Actor("ann"), List.of()),
                RecordChange.creation(RecordKind.COURSE, Ids.course(1).value(), AT, new Actor("ann")));
    }

    private static RecordChange line(What what, List<Field> fields) {
        return new RecordChange(Ids.recordChange(1), RecordKind.DEPARTMENT, Ids.department(1).value(), 1, what, AT,
                new Actor("ann"), fields);
    }
}
