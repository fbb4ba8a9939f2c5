package ru.eschool.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;

/** What teachers have attached to the homework of the last days: a card with questions, squared paper for a graph. */
final class HomeworkPapers {
    private static final int DAYS = 10;
    private static final int ONE_IN = 6;
    private static final int SIDE = 640;
    private static final int SQUARE = 20;

    private final List<Paper> papers = new ArrayList<>();
    private final RandomStreams.Ids ids;
    private final SplittableRandom random;
    private final UUID school;

    HomeworkPapers(SchoolPlan plan) {
        this.ids = plan.streams().ids("homework-file");
        this.random = plan.streams().stream("homework-file");
        this.school = plan.identity().id();
    }

    /** A file with its bytes, as the service would have read them. */
    record Paper(UUID id, String name, String mediaType, byte[] bytes) {
        String sha256() {
            try {
                return "\\x"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What hangs on the homework of a lesson; mostly nothing. */
    List<Paper> of(LessonBook.Lesson lesson, java.time.LocalDate today) {
        if (lesson.date.isBefore(today.minusDays(DAYS)) || random.nextInt(ONE_IN) > 0) {
            return List.of();
        }
        var given = new ArrayList<Paper>();
        var topic = lesson.item.topic();
        given.add(new Paper(ids.next(), "Карточка. " + named(topic) + ".txt", "text/plain", card(lesson, topic)));
        if (lesson.journal.subject().name().matches("Математика|Алгебра|Геометрия|Физика")) {
            given.add(new Paper(ids.next(), "Клетка для графика.png", "image/png", squaredPaper()));
        }
        papers.addAll(given);
        return given;
    }

    private static String named(String topic) {
        var name = topic.replaceAll("[\\\\/:*?\"<>|\\s]+", " ").strip();
        return name.substring(0, Math.min(80, name.length())).strip();
    }

    private static byte[] card(LessonBook.Lesson lesson, String topic) {
        return """
                %s. %s

                Тема урока: %s.
                На дом: %s

                Вопросы для самопроверки
                1. Что нового было на уроке? Ответьте двумя-тремя предложениями.
                2. Приведите свой пример по теме.
                3. Что осталось непонятным? Запишите вопрос и задайте его на следующем уроке.
                """.formatted(
                        lesson.journal.subject().name(), lesson.journal.group().name(), topic, lesson.item.homework())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] squaredPaper() {
        var sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(new Color(0xC9D6E8));
        for (int at = 0; at <= SIDE; at += SQUARE) {
            pen.drawLine(at, 0, at, SIDE);
            pen.drawLine(0, at, SIDE, at);
        }
        pen.setColor(new Color(0x3A3DB0));
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(SIDE / 2, 0, SIDE / 2, SIDE);
        pen.drawLine(0, SIDE / 2, SIDE, SIDE / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes the files where a service with the store FOLDER looks for them; before the rows that name them. */
    void write(Path folder) throws IOException {
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (var paper : papers) {
            var id = paper.id().toString();
            var shard = Files.createDirectories(folder.resolve(id.substring(id.length() - 2)), own);
            Files.write(shard.resolve(school + "-" + id), paper.bytes());
        }
    }
}
