package care.milkway.staff.board.web;

import care.milkway.clinic.Clinic;
import care.milkway.clinic.ResourceId;
import care.milkway.page.Texts;
import care.milkway.scheduling.desk.Block;
import care.milkway.staff.board.Board.Listed;
import care.milkway.staff.board.web.BoardColumns.BoardColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of the board: the table that everybody can read, from which the calendar in the browser is made; public for the
 * templates.
 */
public record BoardRows(List<VisitLine> visits, List<BlockLine> blocks, Map<ResourceId, String> keys) {

    static BoardRows of(Clinic clinic, BoardColumns by, List<Listed> visits, List<Block> blocks, Texts t, Instant now) {
        var names = new HashMap<ResourceId, String>();
        Arrays.stream(BoardColumns.values())
                .forEach(each -> each.of(clinic, t).forEach(column -> names.put(column.id(), column.title())));
        var keys = by.of(clinic, t).stream().collect(Collectors.toMap(BoardColumn::id, BoardColumn::key));
        var zone = clinic.sites().getFirst().timeZone();
        return new BoardRows(
                visits.stream().map(each -> VisitLine.of(clinic, each, now)).toList(),
                blocks.stream()
                        .map(each -> new BlockLine(each, zone, joined(each, keys, " "), joined(each, names, ", ")))
                        .toList(),
                keys);
    }

    private static String joined(Block block, Map<ResourceId, String> words, String between) {
        return block.resources().stream()
                .flatMap(each -> Stream.ofNullable(words.get(each)))
                .collect(Collectors.joining(between));
    }

    /** The key of the column in which it stands; empty if it needs none of them. */
    public String column(VisitLine line) {
        return line.resources()
                .flatMap(each -> Stream.ofNullable(keys.get(each)))
                .findFirst()
                .orElse("");
    }

    /** Those of one column. */
    BoardRows only(String key) {
        return new BoardRows(
                visits.stream().filter(each -> column(each).equals(key)).toList(),
                blocks.stream()
                        .filter(each -> List.of(each.keys().split(" ", -1)).contains(key))
                        .toList(),
                keys);
    }

    /** Those of one day. */
    BoardRows on(LocalDate day) {
        return new BoardRows(
                visits.stream()
                        .filter(each -> each.start().toLocalDate().equals(day))
                        .toList(),
                blocks.stream()
                        .filter(each -> !each.start().toLocalDate().isAfter(day)
                                && each.end().toLocalDateTime().isAfter(day.atStartOfDay()))
                        .toList(),
                keys);
    }
}
