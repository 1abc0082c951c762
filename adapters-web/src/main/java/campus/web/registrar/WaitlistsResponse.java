package campus.web.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.AwaitedSection;
import campus.application.registrar.AwaitedSections;
import campus.application.registrar.SectionOccupancy;

/** Sections for which somebody waits. */
@Serdeable
public record WaitlistsResponse(@Schema(description = "How many there are in all", example = "3") long total,
        List<AwaitedItem> items) {

    /** One of them. */
    @Serdeable
    @Schema(name = "AwaitedSection")
    public record AwaitedItem(UUID sectionId,
            @Schema(example = "CS 225") String courseCode,
            @Schema(example = "Data Structures") String courseTitle,
            @Schema(example = "2026-fall") String termCode,
            @Schema(example = "AL1") String number,
            @Schema(description = "open, closed or cancelled", example = "open") String status,
            @Schema(example = "30") long capacity,
            @Schema(example = "29") long seatsTaken,
            @Schema(example = "10") int waitlistCapacity,
            @Schema(example = "2") long waitlisted,
            @Schema(description = "When the first who waits began to") Instant waitingSince,
            @Schema(description = "Where seats are free in an open section: how many who wait were passed over when "
                    + "their turn came last, by the code of the rule that stood in the way") Map<
                            String, Long> passedOver) {

        static AwaitedItem from(AwaitedSection found) {
            SectionOccupancy section = found.section();
            return new AwaitedItem(section.id().value(), section.courseCode().value(), section.courseTitle().value(),
                    section.termCode().value(), section.number().value(), ReasonFacts.lower(found.status()),
                    section.seats().capacity(), section.seats().taken(), found.waitlistCapacity(),
                    section.seats().waitlisted(), found.since(), found.passedOver());
        }
    }

    static WaitlistsResponse from(AwaitedSections found) {
        return new WaitlistsResponse(found.number(), found.first().stream().map(AwaitedItem::from).toList());
    }
}
