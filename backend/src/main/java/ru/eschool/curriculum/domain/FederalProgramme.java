package ru.eschool.curriculum.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import ru.eschool.curriculum.domain.PlanDraft.Choice;
import ru.eschool.curriculum.domain.PlanDraft.Issue;
import ru.eschool.curriculum.domain.PlanDraft.Item;
import ru.eschool.platform.table.CellText;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.platform.table.UploadedFile;

/**
 * A federal work programme (федеральная рабочая программа) as JSON: grades with sections, topics and hours, some with
 * lesson-by-lesson variants. Each grade's topics and each variant is a plan to choose.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FederalProgramme(String subject, String level, String variant, List<Grade> classes) {

    private static final int LONGEST_VARIANT = 280; // with the number of a copy it can still be asked for
    private static final String LESSONS = "Поурочное планирование";
    private static final Pattern GLUED_TOTAL =
            Pattern.compile("\\s*ОБЩЕЕ КОЛИЧЕСТВО (?:УРОКОВ|ЧАСОВ).*$", Pattern.DOTALL);
    private static final int LONGEST_LEAD = 1_000;
    private static final int MOST_PLANS = 200;
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(32_767)
                            .maxDocumentLength(4_000_000)
                            .maxTokenCount(100_000)
                            .maxNameLength(200)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(FederalProgramme.class);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Grade(int grade, int hours, List<Section> sections, List<Variant> lessonVariants) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(String name, int hours, List<Topic> topics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Topic(String name, int hours) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Variant(String name, List<Lesson> lessons) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lesson(String topic) {}

    static boolean isJson(UploadedFile upload) {
        var bytes = upload.start(LONGEST_LEAD);
        for (var i = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] == '{' || bytes[i] == '[') {
                return true;
            }
            if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return false;
    }

    static FederalProgramme read(UploadedFile upload) {
        try (var json = upload.open()) {
            FederalProgramme programme = READER.readValue(json);
            if (programme == null || present(programme.classes).isEmpty()) {
                throw new UnreadablePlan("programme-without-grades");
            }
            return programme;
        } catch (JsonMappingException otherShape) {
            throw otherShape.getCause() instanceof JsonProcessingException broken
                    ? new UnreadableFile(UnreadableFile.Reason.DAMAGED, broken)
                    : new UnreadablePlan("programme-without-grades");
        } catch (JsonProcessingException broken) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED, broken);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The plan of the chosen grade and variant; without a choice the first grade, lesson by lesson if it has such. */
    PlanDraft draft(Integer wantedGrade, String wantedVariant) {
        var plans = plans();
        if (plans.isEmpty()) {
            throw new UnreadablePlan("plan-without-lessons");
        }
        var ofGrade = plans.stream()
                .filter(plan ->
                        wantedGrade == null ? plan.grade() == plans.getFirst().grade() : plan.grade() == wantedGrade)
                .toList();
        if (ofGrade.isEmpty()) {
            throw new UnreadablePlan("programme-grade-missing", wantedGrade.toString(), grades(plans));
        }
        var chosen = wantedVariant == null
                ? ofGrade.stream()
                        .filter(plan -> !plan.variant().isEmpty())
                        .findFirst()
                        .orElse(ofGrade.getFirst())
                : ofGrade.stream()
                        .filter(plan -> plan.variant().equals(wantedVariant))
                        .findFirst()
                        .orElseThrow(() -> new UnreadablePlan("programme-variant-missing", wantedVariant));
        return new PlanDraft(
                PlanDraft.Format.FEDERAL_PROGRAMME,
                name(chosen.grade()),
                chosen.grade(),
                null,
                null,
                chosen.items(),
                chosen.issues(),
                plans.stream()
                        .map(plan -> new Choice(plan.grade(), plan.variant(), plan.hours()))
                        .toList());
    }

    private record Plan(int grade, String variant, List<Item> items, List<Issue> issues) {
        int hours() {
            return items.stream().mapToInt(Item::hours).sum();
        }
    }

    private List<Plan> plans() {
        var plans = new ArrayList<Plan>();
        for (var grade : present(classes)) {
            if (grade.grade() < 1 || grade.grade() > 11) {
                continue;
            }
            var topics = topics(grade);
            if (!topics.items().isEmpty()) {
                plans.add(topics);
            }
            refuseTooMany(topics);
            refuseTooManyPlans(plans.size() + present(grade.lessonVariants()).size());
            var names = new HashSet<String>();
            for (var variant : present(grade.lessonVariants())) {
                var lessons = lessons(grade, variant, names);
                refuseTooMany(lessons);
                if (!lessons.items().isEmpty()) {
                    plans.add(lessons);
                }
            }
        }
        return plans;
    }

    private static void refuseTooMany(Plan plan) {
        if (plan.items().size() > PlanFile.MOST_ROWS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, PlanFile.MOST_ROWS);
        }
    }

    private static void refuseTooManyPlans(int plans) {
        if (plans > MOST_PLANS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, MOST_PLANS);
        }
    }

    private static Plan topics(Grade grade) {
        var items = new ArrayList<Item>();
        var issues = new ArrayList<Issue>();
        for (var section : present(grade.sections())) {
            var name = shortened(clean(section.name()), PlanTableReader.LONGEST_SECTION);
            for (var topic : present(section.topics())) {
                var title = shortened(clean(topic.name()).isEmpty() ? name : clean(topic.name()));
                if (topic.hours() < 1) {
                    issues.add(Issue.warning(null, "plan-hours-zero", title));
                } else if (title.isEmpty() || topic.hours() > PlanHours.MOST) {
                    issues.add(Issue.error(null, "programme-topic-unusable", title, topic.hours()));
                } else {
                    items.add(new Item(name.isEmpty() ? null : name, title, topic.hours(), null));
                }
            }
            if (present(section.topics()).isEmpty()
                    && !name.isEmpty()
                    && section.hours() > 0
                    && section.hours() <= PlanHours.MOST) {
                items.add(new Item(null, name, section.hours(), null));
                issues.add(Issue.warning(null, "plan-section-as-topic", name));
            }
        }
        var plan = new Plan(grade.grade(), "", items, issues);
        if (grade.hours() > 0 && grade.hours() != plan.hours()) {
            issues.add(Issue.warning(null, "programme-hours-differ", grade.hours(), plan.hours()));
        }
        return plan;
    }

    private static Plan lessons(Grade grade, Variant variant, HashSet<String> names) {
        var written = shortened(clean(variant.name()), LONGEST_VARIANT);
        var named = written.isEmpty() ? LESSONS : written;
        var name = named;
        for (var copy = 2; !names.add(name); copy++) {
            name = named + " (" + copy + ")";
        }
        var items = new ArrayList<Item>();
        var issues = new ArrayList<Issue>();
        var number = 0;
        for (var lesson : present(variant.lessons())) {
            number++;
            var whole = clean(lesson.topic());
            var topic = GLUED_TOTAL.matcher(whole).replaceFirst("");
            if (topic.isEmpty()) {
                issues.add(Issue.error(number, "plan-topic-missing"));
                continue;
            }
            if (topic.length() < whole.length()) {
                issues.add(Issue.warning(
                        number,
                        "plan-total-cut",
                        whole.substring(topic.length()).strip()));
            }
            items.add(new Item(null, shortened(topic), 1, null));
        }
        return new Plan(grade.grade(), name, items, issues);
    }

    private String name(int grade) {
        var title = new StringBuilder(clean(subject)).append(", ").append(grade).append(" класс");
        if (!clean(variant).isEmpty()) {
            title.append(", ").append(clean(variant)).append(" уровень");
        }
        return title.substring(0, Math.min(PlanFile.LONGEST_NAME, title.length()));
    }

    private static String grades(List<Plan> plans) {
        return String.join(
                ", ",
                plans.stream()
                        .map(plan -> String.valueOf(plan.grade()))
                        .distinct()
                        .toList());
    }

    private static String clean(String text) {
        return text == null ? "" : CellText.of(text).value().replaceAll("\\s+", " ");
    }

    private static String shortened(String topic) {
        return shortened(topic, PlanTableReader.LONGEST_TOPIC);
    }

    private static String shortened(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
