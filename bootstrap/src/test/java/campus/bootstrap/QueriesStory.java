package campus.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.micronaut.json.tree.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import campus.application.registrar.CourseView;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarResources;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentView;
import campus.application.registrar.TermView;
import campus.application.shared.Resource;
import campus.application.shared.SortField;
import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever anybody asks the lists of a school, they answer with records that are theirs, or say what cannot be read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueriesStory {

    private static final long SEED = 20_260_831;
    private static final int AT_ONCE = 4;
    private static final String REFUSED = "400 application/problem+json";
    /** No list of the school has so many records. */
    private static final int MOST = 500;
    private static final int LONGEST_LINE = 16_384;
    private static final Map<Resource, List<SortField>> SORTS = Map.of(RegistrarResources.DEPARTMENTS,
            DepartmentView.SORTS, RegistrarResources.COURSES, CourseView.SORTS, RegistrarResources.TERMS,
            TermView.SORTS, RegistrarResources.SECTIONS, SectionView.SORTS, RegistrarResources.STUDENTS,
            StudentView.SORTS, RegistrarResources.ENROLLMENTS, EnrollmentView.SORTS);

    private final List<Source> sources = new ArrayList<>();
    private RunningCampus campus;

    /** The environment variables that name an empty database. */
    abstract Map<String, String> database(Path folder);

    /** How many questions are asked. */
    abstract int questions();

    /** A list, or the groups of one, and the ids of all records in it. */
    private record Source(String path, Resource resource, List<SortField> sorts, Set<String> ids, boolean isGrouped) {
    }

    /** The demonstration, where some wait for a seat, and a term with grades. */
    @BeforeAll
    void found(@TempDir Path folder) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>(database(folder));
        environment.put("CAMPUS_DEMO", "true");
        campus = RunningCampus.with(environment).signedIn();
        assertEquals("done", campus.imported("grades.zip", GradesStory.zipped()).text("state"));
        RegistrarResources.ALL.forEach(resource -> {
            Set<String> ids = Set.copyOf(ids(campus.get("/" + resource.name() + "?limit=500&fields=id")));
            sources.add(new Source("/" + resource.name(), resource, SORTS.get(resource), ids, false));
            sources.add(new Source("/" + resource.name() + "/aggregate", resource, SORTS.get(resource), ids, true));
        });
        addParts(RegistrarResources.SECTIONS, "courseId", "/courses/%s/sections");
        addParts(RegistrarResources.ENROLLMENTS, "sectionId", "/sections/%s/roster");
        addParts(RegistrarResources.ENROLLMENTS, "studentId", "/students/%s/enrollments");
        String before = Instant.now().minus(Duration.ofDays(6)).toString();
        Set<String> recent = by(RegistrarResources.ENROLLMENTS, "enrolledAt").entrySet().stream()
                .filter(at -> at.getKey().compareTo(before) > 0).flatMap(at -> at.getValue().stream())
                .collect(Collectors.toSet());
        sources.add(new Source("/enrollments/recent", RegistrarResources.ENROLLMENTS,
                EnrollmentView.SORTS.subList(0, 1), recent, false));
        assertTrue(sources.stream().noneMatch(source -> source.ids().isEmpty()), sources::toString);
    }

    @AfterAll
    void close() {
        campus.close();
    }

    /** Below the first and the last record that has any: one of the demonstration and one of the import. */
    private void addParts(Resource resource, String owner, String path) {
        TreeMap<String, Set<String>> parts = by(resource, owner);
        for (Map.Entry<String, Set<String>> part : List.of(parts.firstEntry(), parts.lastEntry())) {
            sources.add(new Source(path.formatted(part.getKey()), resource, SORTS.get(resource), part.getValue(),
                    false));
        }
    }

    /** The ids of all records by a field of theirs. */
    private TreeMap<String, Set<String>> by(Resource resource, String field) {
        TreeMap<String, Set<String>> ids = new TreeMap<>();
        items(campus.get("/" + resource.name() + "?limit=500&fields=" + field)).forEach(item -> ids
                .computeIfAbsent(item.get(field).getStringValue(), value -> new HashSet<>())
                .add(item.get("id").getStringValue()));
        return ids;
    }

    @Test
    void isAnsweredOrRefusedWhateverItIs() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        int each = questions() / sources.size();
        assertNoFaults(source -> {
            RandomQueries random = new RandomQueries(source.resource(), source.sorts(), SEED + sources.indexOf(source));
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                String query = source.isGrouped() ? random.ofGroups() : random.ofList();
                Answer answer = campus.get(source.path() + query);
                answered.addAndGet(answer.status() == 200 ? 1 : 0);
                if (!isProper(source, query, answer)) {
                    faults.add(source.path() + query + "\n" + answer);
                }
            }
            return faults;
        });
        assertTrue(answered.get() > each * sources.size() / 5, answered::toString);
        assertTrue(answered.get() < each * sources.size() * 4 / 5, answered::toString);
    }

    @Test
    void findsInAPartWhatItFindsInTheWhole() throws Exception {
        AtomicInteger found = new AtomicInteger();
        assertNoFaults(source -> {
            RandomQueries random = new RandomQueries(source.resource(), source.sorts(), SEED);
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < questions() / 200; i++) {
                String filter = random.filter();
                Set<String> wanted = new HashSet<>(
                        ids(campus.get("/" + source.resource().name() + "?limit=500&fields=id" + filter)));
                wanted.retainAll(source.ids());
                found.addAndGet(wanted.size());
                if (source.isGrouped()) {
                    Answer groups = campus.get(source.path() + "?metrics=count" + filter);
                    add(faults, source.path() + filter, wanted.size(), counted(source, groups));
                } else {
                    String query = "?count=true&limit=" + random.number(60) + random.sort() + filter;
                    add(faults, source.path() + query, wanted.size(),
                            counted(source, campus.get(source.path() + query)));
                    List<String> ids = ids(source.path() + query);
                    add(faults, source.path() + query, wanted, Set.copyOf(ids));
                    add(faults, source.path() + query, wanted.size(), ids.size());
                }
            }
            return faults;
        });
        assertTrue(found.get() > questions() / 2, found::toString);
    }

    @Test
    void isNotTalkedInto() throws Exception {
        assertNoFaults(source -> {
            String text = source.resource().searched().getFirst().name();
            String id = source.ids().stream().sorted().findFirst().orElseThrow();
            Function<String, Answer> asked = trick -> campus.get(source.path() + (source.isGrouped() ? "?limit=1"
                    : "?limit=500&count=true")
                    + RandomQueries.parameter("filter", trick.replace("FIELD", text).replace("ID", id)));
            List<String> faults = new ArrayList<>();
            FilterTricks.ALL.forEach(trick -> {
                Answer answer = asked.apply(trick);
                add(faults, source.path() + trick, source.ids().size(), counted(source, answer));
                add(faults, source.path() + trick, true, isProper(source, trick, answer));
            });
            FilterTricks.NOTHING.forEach(
                    trick -> add(faults, source.path() + trick, 0, counted(source, asked.apply(trick))));
            FilterTricks.UNREADABLE.forEach(
                    trick -> add(faults, source.path() + trick, REFUSED, brief(asked.apply(trick))));
            FilterTricks.ENCODED.forEach(trick -> add(faults, source.path() + trick, REFUSED,
                    brief(campus.get(source.path() + "?limit=9" + trick))));
            return faults;
        });
    }

    /** Asks several lists at once. */
    private void assertNoFaults(Function<Source, List<String>> asked) throws Exception {
        List<Callable<List<String>>> work = new ArrayList<>();
        sources.forEach(source -> work.add(() -> asked.apply(source)));
        List<String> faults = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<List<String>> each : threads.invokeAll(work)) {
                faults.addAll(each.get());
            }
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults\n" + faults.stream().limit(20)
                .map(fault -> fault.substring(0, Math.min(fault.length(), 2_000))).collect(Collectors.joining("\n")));
    }

    private static void add(List<String> faults, String asked, Object wanted, Object got) {
        if (!wanted.equals(got)) {
            faults.add(asked + "\nwanted " + wanted + "\nbut got " + got);
        }
    }

    /** Addresses that are too long are refused before anybody reads what they ask. */
    private static boolean isProper(Source source, String query, Answer answer) {
        if (("GET /api/v1" + source.path() + query + " HTTP/1.1").length() > LONGEST_LINE) {
            return brief(answer).equals("413 application/problem+json");
        }
        if (answer.status() != 200) {
            return brief(answer).equals(REFUSED) && answer.text("type").endsWith("/problems/invalid-parameter");
        }
        if (!answer.type().startsWith("application/json")) {
            return false;
        }
        if (source.isGrouped()) {
            return answer.body().get("groups").isArray();
        }
        List<String> ids = ids(answer);
        JsonNode total = answer.body().get("total");
        return source.ids().containsAll(ids) && Set.copyOf(ids).size() == ids.size() && (total == null
                || total.getIntValue() >= ids.size() && total.getIntValue() <= source.ids().size());
    }

    private static String brief(Answer answer) {
        return answer.status() + " " + answer.type();
    }

    private static int counted(Source source, Answer answer) {
        assertEquals(200, answer.status(), answer::toString);
        return (source.isGrouped() ? answer.body().get("groups").get(0).get("metrics").get("count")
                : answer.body().get("total")).getIntValue();
    }

    /** Of every page, by the cursors, which might lead round and round if they were wrong. */
    private List<String> ids(String path) {
        Answer page = campus.get(path);
        List<String> ids = new ArrayList<>(ids(page));
        while (!page.body().get("next").isNull() && ids.size() < MOST) {
            page = campus.get(path + "&cursor=" + page.text("next"));
            ids.addAll(ids(page));
        }
        return ids;
    }

    private static List<String> ids(Answer list) {
        return items(list).stream().map(item -> item.get("id").getStringValue()).toList();
    }

    private static List<JsonNode> items(Answer list) {
        assertEquals(200, list.status(), list::toString);
        return StreamSupport.stream(list.body().get("items").values().spliterator(), false).toList();
    }
}
