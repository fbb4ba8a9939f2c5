package ru.eschool.local;

import java.nio.file.Path;
import java.util.List;

/** The verbs of {@code ./eschool}. */
public final class Main {
    private Main() {}

    /** Runs one verb; exits with 1 and one sentence when it fails. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        Path root = Path.of(System.getProperty("eschool.root", "")).toAbsolutePath();
        try {
            System.exit(run(words, root));
        } catch (Failure failure) {
            System.err.println("eschool: " + failure.getMessage());
            System.exit(1);
        } catch (Exception unexpected) {
            System.err.println("eschool: " + Texts.of("unexpected", unexpected));
            unexpected.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static int run(List<String> words, Path root) throws Exception {
        String verb = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (verb) {
            case "up" -> new Up(root, UpOptions.parse(rest, root)).run();
            case "reset" -> new Reset(root).run(rest);
            case "help", "--help", "-h" -> {
                System.out.println(Texts.of("help"));
                yield 0;
            }
            default -> {
                System.err.println(Texts.of("verb.unknown", verb));
                System.err.println(Texts.of("help"));
                yield 2;
            }
        };
    }
}
