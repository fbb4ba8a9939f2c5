package ru.eschool.reporting.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PanelsTest {
    @Test
    void aNarrowTableStandsOnUprightPaper() {
        var panels = Panels.of(Reports.ofGroups(4, 2, 20));
        assertFalse(panels.landscape());
        assertEquals(1, panels.panels().size());
    }

    @Test
    void aWideTableLiesAcross() {
        var panels = Panels.of(Reports.ofGroups(16, 2, 20));
        assertTrue(panels.landscape());
        assertEquals(1, panels.panels().size());
    }

    @Test
    void aTableWiderThanThePaperIsDividedAndNoGroupIs() {
        var report = Reports.ofGroups(16, 6, 20);
        var panels = Panels.of(report).panels();
        assertEquals(3, panels.size());
        for (var panel : panels) {
            assertTrue(panel.width() <= Panels.LANDSCAPE_MM + 0.01, panel.toString());
            assertEquals(panel.columns().size(), panel.widths().size());
            assertTrue(panel.spans().getFirst().group().columns().getFirst().repeated());
        }
        assertEquals(
                16 * 6 + 1,
                panels.stream().mapToInt(panel -> panel.columns().size() - 2).sum());
    }

    @Test
    void whatIsRepeatedIsAsWideEverywhere() {
        var panels = Panels.of(Reports.ofGroups(16, 6, 20)).panels();
        assertEquals(
                1,
                panels.stream()
                        .map(panel -> Math.round(panel.widths().get(1) * 10))
                        .distinct()
                        .count());
    }
}
