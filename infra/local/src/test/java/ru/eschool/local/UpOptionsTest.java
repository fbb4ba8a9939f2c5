package ru.eschool.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.eschool.local.UpOptions.Part;

class UpOptionsTest {
    private static final Path ROOT = Path.of("/srv/eschool");

    @Test
    void withoutOptionsEverythingStartsWithTheDemoSchool() {
        UpOptions options = parse();
        assertEquals(Ports.DEFAULT, options.ports());
        assertEquals(ROOT.resolve(".local"), options.data());
        assertTrue(options.demo());
        assertEquals(EnumSet.allOf(Part.class), options.parts());
    }

    @Test
    void portsFollowTheBase() {
        assertEquals(
                new Ports(20000, 20001, 20002, 20003, 20004, 20005),
                parse("--port-base", "20000").ports());
    }

    @Test
    void demoCanBeSizedOrLeftOut() {
        UpOptions sized = parse("--schools", "30", "--pupils", "800", "--seed", "7");
        assertEquals(List.of(30, 800, 7L), List.of(sized.schools(), sized.pupils(), sized.seed()));
        assertFalse(parse("--no-demo").demo());
    }

    @Test
    void partBringsWhatItStandsOn() {
        assertEquals(
                Set.of(Part.POSTGRES, Part.KEYCLOAK, Part.BACKEND),
                parse("--only", "backend").parts());
        assertEquals(
                Set.of(Part.POSTGRES, Part.WEB), parse("--only", "postgres,web").parts());
    }

    @Test
    void nonsenseIsRefusedInOneSentence() {
        assertTrue(refusal("--colour").contains("--colour"));
        assertTrue(refusal("--pupils").contains("--pupils"));
        assertTrue(refusal("--pupils", "many").contains("many"));
        assertTrue(refusal("--port-base", "80").contains("80"));
        assertTrue(refusal("--only", "kitchen").contains("kitchen"));
    }

    private static UpOptions parse(String... arguments) {
        return UpOptions.parse(List.of(arguments), ROOT);
    }

    private static String refusal(String... arguments) {
        return assertThrows(Failure.class, () -> parse(arguments)).getMessage();
    }
}
