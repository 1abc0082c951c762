package campus.web.registrar.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be done with several records of a list at once. */
enum BulkAction {
    DROP(RecordList.ENROLLMENTS),
    PROMOTE(RecordList.ENROLLMENTS),
    OPEN(RecordList.SECTIONS),
    CLOSE(RecordList.SECTIONS),
    CANCEL(RecordList.SECTIONS),
    ENROLL(RecordList.STUDENTS),
    HOLD(RecordList.STUDENTS),
    RELEASE(RecordList.STUDENTS),
    DELETE(RecordList.DEPARTMENTS, RecordList.COURSES, RecordList.TERMS, RecordList.SECTIONS, RecordList.STUDENTS);

    /** So many records at once; more would keep a browser waiting. */
    static final int MOST = 1_000;

    private final List<RecordList> lists;

    BulkAction(RecordList... lists) {
        this.lists = List.of(lists);
    }

    static List<BulkAction> of(RecordList list) {
        return Arrays.stream(values()).filter(action -> action.lists.contains(list)).toList();
    }

    static Optional<BulkAction> find(RecordList list, String key) {
        return of(list).stream().filter(action -> action.key().equals(key)).findFirst();
    }

    /** As in forms, and in keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the history, or the record, takes a reason. */
    boolean takesReason() {
        return this == DROP || this == HOLD;
    }
}
