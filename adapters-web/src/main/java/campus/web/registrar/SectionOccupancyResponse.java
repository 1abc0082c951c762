package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.SeatCounts;
import campus.application.registrar.SectionOccupancy;

/** Sections by their seats taken, in the order that was asked for. */
@Serdeable
public record SectionOccupancyResponse(List<Item> items) {

    /** How full a section is. */
    @Serdeable
    @Schema(name = "SectionOccupancy")
    public record Item(
            @Schema(description = "Of the section") UUID id,
            @Schema(example = "CS 225") String courseCode,
            @Schema(example = "Data Structures") String courseTitle,
            @Schema(example = "2026-fall") String termCode,
            @Schema(example = "AL1") String number,
            @Schema(example = "30") long capacity,
            @Schema(example = "26") long seatsTaken,
            @Schema(example = "4") long seatsFree,
            @Nullable @Schema(description = "seatsTaken by capacity, four decimals; null without seats",
                    example = "0.8667") BigDecimal fillRate,
            @Schema(example = "0") long waitlisted) {
    }

    static SectionOccupancyResponse from(List<SectionOccupancy> sections) {
        return new SectionOccupancyResponse(sections.stream().map(SectionOccupancyResponse::item).toList());
    }

    private static Item item(SectionOccupancy section) {
        SeatCounts seats = section.seats();
        return new Item(section.id().value(), section.courseCode().value(), section.courseTitle().value(),
                section.termCode().value(), section.number().value(), seats.capacity(), seats.taken(), seats.free(),
                seats.fillRate().orElse(null), seats.waitlisted());
    }
}
