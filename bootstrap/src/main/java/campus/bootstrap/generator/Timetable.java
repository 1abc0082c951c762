package campus.bootstrap.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import campus.bootstrap.generator.Chance.Subject;
import campus.bootstrap.generator.PlannedTerm.Phase;

/**
 * Which sections there are, and how many students each has. The week has bands that do not overlap, and all sections of
 * a course meet in one of them; so whoever takes one section of each band at most has no conflict and no course twice.
 */
final class Timetable {

    static final List<String> COLUMNS = List.of("course_code", "term_code", "number", "capacity", "waitlist_capacity",
            "days", "starts_at", "ends_at");

    /** Days, start and end. */
    private static final List<List<String>> BANDS = List.of(
            List.of("MON|WED|FRI 08:00 08:50", "MON|WED|FRI 09:00 09:50", "MON|WED|FRI 10:00 10:50"),
            List.of("TUE|THU 08:00 09:15", "TUE|THU 09:30 10:45", "TUE 08:00 10:50", "THU 08:00 10:50"),
            List.of("MON|WED|FRI 11:00 11:50", "MON|WED|FRI 12:00 12:50", "MON|WED 13:00 14:15", "FRI 11:00 13:50"),
            List.of("TUE|THU 11:00 12:15", "TUE|THU 12:30 13:45", "TUE|THU 11:00 12:50"),
            List.of("MON|WED 14:30 15:45", "TUE|THU 14:30 15:45", "MON|WED 16:00 17:15", "TUE|THU 16:00 17:15",
                    "FRI 14:30 17:20", "WED 18:00 20:50"));

    private final SchoolSize size;
    private final List<PlannedTerm> terms;
    private final Catalogue catalogue;
    private final Chance chance;
    private final List<Block> blocks;

    Timetable(SchoolSize size, List<PlannedTerm> terms, Catalogue catalogue, Chance chance) {
        this.size = size;
        this.terms = terms;
        this.catalogue = catalogue;
        this.chance = chance;
        this.blocks = blocks();
    }

    /** The sections of one term in one band, and how many enrollments they have, or would have. */
    record Block(int term, int band, int sections, int demand) {

        /** Counted through all blocks. */
        int index() {
            return term * SchoolSize.MAX_LOAD + band;
        }
    }

    /** Its students follow, in the block, those of the sections before it. */
    record PlannedSection(Block block, String course, PlannedTerm term, String number, int capacity, String meeting,
            int firstEnrollment, int enrollments) {

        /** Then nobody drops it, so that it stays full. */
        boolean full() {
            return enrollments == capacity;
        }

        List<String> row() {
            String[] when = meeting.split(" ");
            return List.of(course, term.code(), number, "" + capacity, "" + capacity / 10, when[0], when[1], when[2]);
        }
    }

    /** All of them, term by term, made block by block. */
    Stream<PlannedSection> sections() {
        return blocks.stream().flatMap(block -> sections(block).stream());
    }

    /** The most enrollments that one block has. */
    int largestBlock() {
        return blocks.stream().mapToInt(Block::demand).max().orElseThrow();
    }

    private List<Block> blocks() {
        List<Block> planned = new ArrayList<>();
        for (int term = 0; term < size.terms(); term++) {
            for (int band = 0; band < size.bands(); band++) {
                planned.add(new Block(term, band, size.sections(term, band), 0));
            }
        }
        int enrolling = size.enrollingTerms() * size.bands();
        int[] enrollments = Shares.of(size.enrollments(),
                planned.stream().limit(enrolling).mapToDouble(Block::sections).toArray(),
                planned.stream().limit(enrolling)
                        .mapToInt(block -> size.mostEnrollments(block.term(), block.band())).toArray());
        return IntStream.range(0, planned.size()).mapToObj(i -> {
            Block block = planned.get(i);
            // the term to come expects as many as the first
            int demand = Math.min(enrollments[i % enrolling], size.mostEnrollments(block.term(), block.band()));
            return new Block(block.term(), block.band(), block.sections(), demand);
        }).toList();
    }

    private List<PlannedSection> sections(Block block) {
        Random dice = chance.of(Subject.SECTIONS, block.index());
        int[] bounds = new int[block.sections()];
        Arrays.fill(bounds, SchoolSize.MAX_CAPACITY);
        int[] sizes = Shares.of(block.demand(), dice.doubles(block.sections()).map(Timetable::weight).toArray(),
                bounds);
        List<PlannedSection> sections = new ArrayList<>(block.sections());
        PlannedTerm term = terms.get(block.term());
        int first = 0;
        for (Offered offered : offered(block, dice)) {
            for (int number = 1; number <= offered.sections(); number++) {
                int demand = sizes[sections.size()];
                int enrollments = term.phase() == Phase.TO_COME ? 0 : demand;
                List<String> meetings = BANDS.get(block.band());
                sections.add(new PlannedSection(block, catalogue.code(offered.course()), term,
                        String.format(Locale.ROOT, "%03d", number), capacity(demand, dice),
                        meetings.get(dice.nextInt(meetings.size())),
                        first, enrollments));
                first += enrollments;
            }
        }
        return sections;
    }

    /** A course with so many sections in a block. */
    private record Offered(int course, int sections) {
    }

    /**
     * Half of the courses come again whenever it is the turn of their band; the others take turns. Some have many
     * sections, most have one.
     */
    private List<Offered> offered(Block block, Random dice) {
        int bands = size.bands();
        int first = Math.floorMod(block.band() - block.term(), bands);
        int candidates = (size.courses() - first + bands - 1) / bands;
        int distinct = Math.min(candidates, (block.sections() * 7 + 9) / 10);
        int[] sections = new int[distinct];
        Arrays.fill(sections, 1);
        for (int i = distinct; i < block.sections(); i++) {
            double place = dice.nextDouble();
            sections[(int) (distinct * place * place * place)]++;
        }
        int steady = distinct / 2;
        Shuffle order = new Shuffle(candidates, chance.key(Subject.OFFERED_COURSES, first));
        return IntStream.range(0, distinct).mapToObj(i -> {
            int place = i < steady ? i
                    : steady + (i - steady + block.term() * (distinct - steady)) % (candidates - steady);
            return new Offered(first + bands * order.at(place), sections[i]);
        }).toList();
    }

    /** Many small ones and few large ones. */
    private static double weight(double chance) {
        return 1 / ((0.2 + chance) * (0.2 + chance));
    }

    /** One in five is full, unless it is small. */
    private static int capacity(int demand, Random dice) {
        int percent = 60 + dice.nextInt(50);
        int seats = percent >= 100 ? demand : (demand * 20 + percent - 1) / percent * 5;
        return Math.clamp(seats, SchoolSize.MIN_CAPACITY, SchoolSize.MAX_CAPACITY);
    }
}
