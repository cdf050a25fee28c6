package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.page.Texts;
import care.milkway.scheduling.desk.Block;
import care.milkway.scheduling.desk.BlockKind;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.board.Board.Trouble;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is blocked, and what has to be dealt with; public for the templates. */
public record BlocksView(
        Clinic clinic,
        Trouble trouble,
        Instant now,
        LocalDate today,
        Map<String, String> typed,
        String wrong,
        Texts t) {

    static Stream<ResourceId> all(Clinic clinic) {
        return Stream.of(
                        clinic.practitioners().stream().map(clinic::practitionerId),
                        clinic.rooms().stream().map(clinic::roomId),
                        clinic.devices().stream().map(clinic::deviceId))
                .flatMap(each -> each);
    }

    /** People, rooms or devices that can be ticked. */
    public record BlockGroup(String title, List<BoardColumn> columns) {}

    public List<BlockGroup> groups() {
        return Arrays.stream(BoardColumns.values())
                .map(each -> new BlockGroup(t.get("board.by." + each.word()), each.of(clinic, t)))
                .filter(each -> !each.columns().isEmpty())
                .toList();
    }

    public BlockKind[] kinds() {
        return Arrays.stream(BlockKind.values()).filter(BlockKind::isByHand).toArray(BlockKind[]::new);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A visit, why it can't be as it was booked. */
    public record TroubledLine(VisitLine line, String why) {}

    public List<TroubledLine> visits() {
        var blocks = trouble.blocks().stream().collect(Collectors.toMap(Block::id, each -> each, (one, _) -> one));
        return trouble.visits().stream()
                .map(each -> {
                    var why = each.troubled().blocks().stream()
                            .flatMap(id -> Stream.ofNullable(blocks.get(id)))
                            .map(this::words)
                            .collect(Collectors.toList());
                    if (each.troubled().calibration()) {
                        why.add(t.get("board.trouble.calibration"));
                    }
                    return new TroubledLine(
                            VisitLine.of(clinic, new Listed(each.troubled().visit(), each.person()), now),
                            String.join("; ", why));
                })
                .toList();
    }

    public String words(Block block) {
        return t.get("board.block." + block.kind()) + " (" + names(block) + ")"
                + (block.reason().isEmpty() ? "" : ": " + block.reason());
    }

    public String names(Block block) {
        return groups().stream()
                .flatMap(group -> group.columns().stream())
                .filter(each -> block.resources().contains(each.id()))
                .map(BoardColumn::title)
                .collect(Collectors.joining(", "));
    }

    public ZonedDateTime at(Instant moment) {
        return moment.atZone(clinic.sites().getFirst().timeZone());
    }
}
