package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RankedSection;
import campus.application.registrar.SeatCounts;
import campus.application.registrar.SectionOccupancy;

/** Sections by the part of their seats that is taken, the fullest first. */
@Serdeable
public record SectionRankingResponse(List<Item> items) {

    /** A section's place. */
    @Serdeable
    @Schema(name = "RankedSection")
    public record Item(
            @Schema(description = "From 1; equal parts share one", example = "1") long rank,
            @Schema(description = "Of the section") UUID id,
            @Schema(example = "CS 225") String courseCode,
            @Schema(example = "Data Structures") String courseTitle,
            @Schema(example = "AL1") String number,
            @Schema(example = "30") long capacity,
            @Schema(example = "26") long seatsTaken,
            @Nullable @Schema(
                    description = "seatsTaken by capacity, four decimals; null without seats. Ranks go by the "
                            + "exact value",
                    example = "0.8667") BigDecimal fillRate,
            @Schema(example = "0") long waitlisted) {
    }

    static SectionRankingResponse from(List<RankedSection> sections) {
        return new SectionRankingResponse(sections.stream().map(SectionRankingResponse::item).toList());
    }

    private static Item item(RankedSection ranked) {
        SectionOccupancy section = ranked.section();
        SeatCounts seats = section.seats();
        return new Item(ranked.rank(), section.id().value(), section.courseCode().value(),
                section.courseTitle().value(), section.number().value(), seats.capacity(), seats.taken(),
                seats.fillRate().orElse(null), seats.waitlisted());
    }
}
