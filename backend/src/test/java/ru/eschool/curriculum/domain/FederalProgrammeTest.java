package ru.eschool.curriculum.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.eschool.curriculum.domain.PlanDraft.Choice;
import ru.eschool.curriculum.domain.PlanDraft.Issue;
import ru.eschool.curriculum.domain.PlanDraft.Item;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.platform.table.Uploads;

class FederalProgrammeTest {

    private static final byte[] PROGRAMME = """
            {"subject": "Окружающий мир", "level": "НОО", "variant": "", "source": "x.pdf", "classes": [
              {"grade": 3, "hours": 5, "sections": [
                {"name": "Человек и природа", "hours": 4, "topics": [
                  {"num": "1", "name": "Методы изучения природы", "hours": 3},
                  {"num": "2", "name": "Бактерии", "hours": 1, "content": "…", "activity": "…"},
                  {"num": "3", "name": "Орфоэпия", "hours": 0}]},
                {"name": "Резерв", "hours": 1, "topics": []}],
               "lessonVariants": [
                {"name": "ВАРИАНТ 1", "lessons": [
                  {"number": 1, "topic": "Наблюдение", "practice": 0},
                  {"number": 2, "topic": "Опыт ОБЩЕЕ КОЛИЧЕСТВО УРОКОВ ПО ПРОГРАММЕ: 2", "practice": 1},
                  {"number": 3, "topic": " ", "practice": 0}]},
                {"name": "", "lessons": [{"number": 1, "topic": "Иначе", "practice": 0}]},
                {"name": null, "lessons": [{"number": 1, "topic": "Ещё иначе", "practice": 0}]}]},
              {"grade": 4, "hours": 0, "sections": null, "lessonVariants": [
                {"name": "", "lessons": [{"number": 1, "topic": "Только уроки", "practice": 0}]}]},
              {"grade": 40, "hours": 1, "sections": [], "lessonVariants": []}]}
            """.getBytes(UTF_8);

    private static PlanDraft read(Integer grade, String variant) {
        return new PlanFile("x.json", grade, variant).read(Uploads.of(PROGRAMME));
    }

    @Test
    void offersTopicsAndEveryLessonVariantOfEveryGrade() {
        assertEquals(
                List.of(
                        new Choice(3, "", 5),
                        new Choice(3, "ВАРИАНТ 1", 2),
                        new Choice(3, "Поурочное планирование", 1),
                        new Choice(3, "Поурочное планирование (2)", 1),
                        new Choice(4, "Поурочное планирование", 1)),
                read(null, null).choices());
    }

    @Test
    void expandsTopicsWithTheirHoursAndSections() {
        var draft = read(3, "");
        assertEquals(
                List.of(
                        new Item("Человек и природа", "Методы изучения природы", 3, null),
                        new Item("Человек и природа", "Бактерии", 1, null),
                        new Item(null, "Резерв", 1, null)),
                draft.items());
        assertEquals(
                List.of("plan-hours-zero", "plan-section-as-topic"),
                draft.issues().stream().map(Issue::code).toList());
        assertEquals("Окружающий мир, 3 класс", draft.name());
    }

    @Test
    void preparesTheFirstLessonVariantUnlessAskedOtherwise() {
        var draft = read(null, null);
        assertEquals(
                List.of("Наблюдение", "Опыт"),
                draft.items().stream().map(Item::topic).toList());
        assertEquals(
                List.of("plan-total-cut", "plan-topic-missing"),
                draft.issues().stream().map(Issue::code).toList());
    }

    @Test
    void saysWhichGradesThereAreWhenTheAskedOneIsMissing() {
        var refusal = assertThrows(UnreadablePlan.class, () -> read(9, null));
        assertEquals("programme-grade-missing", refusal.code());
        assertEquals(List.of("9", "3, 4"), refusal.arguments());
        assertEquals(
                "programme-variant-missing",
                assertThrows(UnreadablePlan.class, () -> read(3, "нет такого")).code());
    }

    @Test
    void refusesJsonThatIsNoProgramme() {
        assertThrows(UnreadablePlan.class, () -> FederalProgramme.read(Uploads.of("{\"a\": 1}".getBytes(UTF_8))));
        assertThrows(UnreadablePlan.class, () -> FederalProgramme.read(Uploads.of("[]".getBytes(UTF_8))));
        assertThrows(UnreadableFile.class, () -> FederalProgramme.read(Uploads.of("{\"classes\": [".getBytes(UTF_8))));
        var deep = "{\"x\": " + "[".repeat(100_000);
        assertThrows(UnreadableFile.class, () -> FederalProgramme.read(Uploads.of(deep.getBytes(UTF_8))));
    }
}
