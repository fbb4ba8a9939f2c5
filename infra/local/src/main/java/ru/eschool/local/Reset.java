package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/** Deletes {@code .local} after asking: the school's data, the secrets and all that was unpacked or built there. */
final class Reset {
    private final Path root;

    Reset(Path root) {
        this.root = root;
    }

    int run(List<String> options) throws IOException {
        boolean confirmed = options.equals(List.of("--yes"));
        if (!options.isEmpty() && !confirmed) {
            throw new Failure("option.unknown", String.join(" ", options));
        }
        var workspace = new Workspace(root, root.resolve(".local"));
        if (!Files.exists(workspace.data())) {
            System.out.println(Texts.of("reset.nothing", workspace.data()));
            return 0;
        }
        if (!confirmed && !asks(workspace.data())) {
            System.out.println(Texts.of("reset.kept"));
            return 1;
        }
        workspace.create();
        try (var _ = InstanceLock.take(workspace.run().resolve("lock"))) {
            Orphans.end(workspace, new Processes(workspace));
            Folders.delete(workspace.data());
        }
        System.out.println(Texts.of("reset.done", workspace.data()));
        return 0;
    }

    private static boolean asks(Path folder) {
        System.out.print(Texts.of("reset.ask", folder) + " ");
        System.out.flush();
        var input = new Scanner(System.in);
        return input.hasNextLine()
                && List.of("да", "yes").contains(input.nextLine().strip().toLowerCase());
    }
}
