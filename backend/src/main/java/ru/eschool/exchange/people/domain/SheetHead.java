package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.eschool.exchange.people.domain.ListHead.State;
import ru.eschool.platform.table.Table;

/**
 * The head of one sheet: a row or two that somebody has explained, else those that name the most columns, else the first
 * full row, of which somebody has to say what its columns are.
 *
 * @param written what stands above all columns
 * @param missing what every list must have and no column holds
 */
record SheetHead(
        Table sheet,
        List<String> written,
        PupilColumns columns,
        State state,
        boolean classElsewhere,
        List<String> missing) {

    private static final int ROWS_TO_SEARCH = 30;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    /**
     * What was said of heads.
     *
     * @param kept of earlier lists, by the key of the head
     * @param given of this list; may be null
     */
    record Matchings(Map<String, ColumnMatching> kept, ColumnMatching given) {

        /** The columns under what may be a head, if somebody has said what they are and all of them are found. */
        private Optional<Explained> of(Candidate candidate) {
            var head = WrittenHead.of(candidate.written());
            var isGiven = given != null
                    && (given.head().equals(head.key()) || given.head().equals(head.keyInOrder()));
            var said = isGiven ? given : kept.getOrDefault(head.key(), kept.get(head.keyInOrder()));
            return Optional.ofNullable(said)
                    .flatMap(head::meanings)
                    .map(meanings -> new Explained(
                            candidate.written(),
                            PupilColumns.of(candidate.row(), candidate.written(), meanings),
                            isGiven ? State.GIVEN : State.KEPT));
        }
    }

    /** Columns of which somebody has said what they are. */
    private record Explained(List<String> written, PupilColumns columns, State state) {}

    /** What may be a head: its last row and what stands above the columns. */
    private record Candidate(int row, List<String> written, boolean oneRow) {

        long texts() {
            return written.stream().filter(text -> !text.isBlank()).count();
        }
    }

    /** Empty when no row has as much as two cells. */
    static Optional<SheetHead> find(Table sheet, boolean classElsewhere, Matchings matchings) {
        var candidates = candidates(sheet);
        var explained =
                candidates.stream().map(matchings::of).flatMap(Optional::stream).findFirst();
        if (explained.isPresent()) {
            var said = explained.get();
            return Optional.of(of(sheet, said.written(), said.columns(), said.state(), classElsewhere));
        }
        return recognised(sheet, candidates, classElsewhere)
                .or(() -> full(candidates)
                        .map(candidate -> new SheetHead(
                                sheet,
                                candidate.written(),
                                PupilColumns.read(candidate.row(), candidate.written()),
                                State.UNKNOWN,
                                classElsewhere,
                                List.of())));
    }

    /** The first row with more than half as many texts as any: titles above a table have fewer. */
    private static Optional<Candidate> full(List<Candidate> candidates) {
        var rows = candidates.stream().filter(Candidate::oneRow).toList();
        var most = rows.stream().mapToLong(Candidate::texts).max().orElse(0);
        return rows.stream()
                .filter(row -> row.texts() > 1 && row.texts() * 2 > most)
                .findFirst();
    }

    private static Optional<SheetHead> recognised(Table sheet, List<Candidate> candidates, boolean classElsewhere) {
        Candidate best = null;
        PupilColumns most = null;
        for (var candidate : candidates) {
            var columns = PupilColumns.read(candidate.row(), candidate.written());
            if (most == null || columns.heads().size() > most.heads().size()) {
                best = candidate;
                most = columns;
            }
        }
        return most == null || most.heads().size() < 2
                ? Optional.empty()
                : Optional.of(of(sheet, best.written(), most, State.RECOGNISED, classElsewhere));
    }

    private static SheetHead of(
            Table sheet, List<String> written, PupilColumns columns, State state, boolean classElsewhere) {
        var meanings = new LinkedHashMap<ColumnMeaning, Integer>();
        columns.meanings().forEach((column, meaning) -> meanings.put(meaning, column));
        var missing = ColumnMatching.missing(meanings, classElsewhere);
        return new SheetHead(
                sheet, written, columns, missing.isEmpty() ? state : State.UNKNOWN, classElsewhere, missing);
    }

    private static List<Candidate> candidates(Table sheet) {
        var candidates = new ArrayList<Candidate>();
        var rows = sheet.rows().subList(0, Math.min(ROWS_TO_SEARCH, sheet.rows().size()));
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            candidates.add(new Candidate(
                    row.number(),
                    row.cells().stream().map(PupilColumns::oneLine).toList(),
                    true));
            if (index > 0 && rows.get(index - 1).number() == row.number() - 1) {
                candidates.add(new Candidate(row.number(), twoRows(sheet, rows.get(index - 1), row), false));
            }
        }
        return candidates;
    }

    /** Two rows as one head: what a merged cell says above several columns belongs to each of them. */
    private static List<String> twoRows(Table table, Table.Row upper, Table.Row lower) {
        var heads = new ArrayList<String>();
        for (var column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            var merge = table.mergeAt(upper.number(), column);
            var above =
                    PupilColumns.oneLine(upper.cell(merge.map(Table.Merge::left).orElse(column)));
            var below = PupilColumns.oneLine(lower.cell(column));
            heads.add(below.isEmpty() ? above : above.isEmpty() ? below : above + ": " + below);
        }
        return heads;
    }

    private String key() {
        return WrittenHead.of(written).key();
    }

    boolean isRead() {
        return state != State.UNKNOWN;
    }

    /** As it is shown, one for all sheets with the same head. */
    static List<ListHead> shown(List<SheetHead> heads) {
        var shown = new LinkedHashMap<String, ListHead>();
        for (var head : heads) {
            shown.merge(head.key(), head.shown(), SheetHead::together);
        }
        return List.copyOf(shown.values());
    }

    private static ListHead together(ListHead one, ListHead other) {
        var sheets = new ArrayList<>(one.sheets());
        sheets.addAll(other.sheets());
        return new ListHead(
                one.key(),
                sheets,
                one.row(),
                one.state() == State.UNKNOWN ? other.state() : one.state(),
                one.classElsewhere() && other.classElsewhere(),
                one.columns());
    }

    private ListHead shown() {
        var width =
                sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new ListHead(
                key(),
                List.of(sheet.name()),
                columns.headerRow(),
                state,
                classElsewhere,
                IntStream.range(0, width)
                        .mapToObj(this::column)
                        .filter(column ->
                                !column.head().isBlank() || !column.samples().isEmpty())
                        .toList());
    }

    private ListHead.Column column(int column) {
        var samples = sheet.rows().stream()
                .filter(row -> row.number() > columns.headerRow())
                .map(row -> row.cell(column).strip())
                .filter(text -> !text.isEmpty())
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text)
                .toList();
        return new ListHead.Column(
                PupilColumns.letter(column),
                column < written.size() ? written.get(column) : "",
                samples,
                columns.meanings().get(column));
    }
}
