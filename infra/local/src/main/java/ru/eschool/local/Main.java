package ru.eschool.local;

import java.io.IOException;
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
            case "test" -> new TestRun(root).run();
            case "contract" -> contract(root);
            case "open-school" -> new OpenSchool(root).run(rest);
            case "verify-history" -> new VerifyHistory(root).run(rest);
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

    private static int contract(Path root) throws IOException {
        var workspace = new Workspace(root, root.resolve(".local"));
        workspace.create();
        var toolchain = new Toolchain(workspace, new Processes(workspace));
        toolchain.requireNode();
        var builds = new Builds(workspace, toolchain, new Progress(System.out));
        builds.nodeModules();
        builds.backend();
        new Contract(workspace, toolchain).regenerate();
        System.out.println(Texts.of("contract.done"));
        return 0;
    }
}
