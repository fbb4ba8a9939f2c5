package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The contract as committed: the service's own description, sorted, and the TypeScript client and limits made from it. */
final class Contract {
    private final Workspace workspace;
    private final Toolchain toolchain;

    Contract(Workspace workspace, Toolchain toolchain) {
        this.workspace = workspace;
        this.toolchain = toolchain;
    }

    private Path committed() {
        return workspace.root().resolve("openapi/v1/openapi.yaml");
    }

    private Path committedClient() {
        return workspace.root().resolve("openapi/clients/typescript/src");
    }

    /** Writes the contract and the client anew from the description that the last build of the service left. */
    void regenerate() throws IOException {
        Files.createDirectories(committed().getParent());
        Files.writeString(committed(), generated());
        generateClient(committed(), committedClient());
    }

    /** The committed files that differ from what would be generated now; empty when there is no drift. */
    List<String> drift(Path temporary) throws IOException {
        Path contract = temporary.resolve("openapi.yaml");
        Path client = temporary.resolve("client");
        Files.createDirectories(temporary);
        Files.writeString(contract, generated());
        generateClient(contract, client);
        List<String> drift = new ArrayList<>();
        if (!Files.exists(committed()) || Files.mismatch(committed(), contract) >= 0) {
            drift.add("openapi/v1/openapi.yaml");
        }
        drift.addAll(differences(contents(committedClient()), contents(client)));
        return drift;
    }

    /** True when the contract keeps the rules of {@code openapi/.spectral.yaml}. */
    boolean lint() {
        return toolchain.npm("spectral", List.of("run", "lint", "-w", "openapi"), Map.of()) == 0;
    }

    private String generated() throws IOException {
        return SortedContract.of(description());
    }

    private String description() throws IOException {
        Path description = workspace.root().resolve("backend/target/openapi/openapi.json");
        if (!Files.exists(description)) {
            throw new Failure("contract.no-description", description);
        }
        return Files.readString(description);
    }

    /**
     * Generates the TypeScript client. The product's own clients are built with the service: they get the values that an open
     * list has today as a union, so that the compiler finds a place that forgets one.
     */
    private void generateClient(Path contract, Path target) throws IOException {
        Path known = Files.createTempFile("contract", ".yaml");
        try {
            Files.writeString(known, Files.readString(contract).replace("x-extensible-enum:", "enum:"));
            generate(known, target);
        } finally {
            Files.deleteIfExists(known);
        }
        Files.writeString(target.resolve("limits.gen.ts"), ContractLimits.of(description()));
    }

    private void generate(Path contract, Path target) {
        List<String> arguments = List.of(
                "run",
                "generate",
                "-w",
                "openapi",
                "--",
                "--input",
                contract.toString(),
                "--output",
                target.toString());
        if (toolchain.npm("openapi-ts", arguments, Map.of()) != 0) {
            throw Failure.withLog(workspace.log("openapi-ts"), "contract.client-failed");
        }
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    contents.put(folder.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return contents;
    }

    private static List<String> differences(SortedMap<String, String> committed, SortedMap<String, String> generated) {
        SortedMap<String, String> all = new TreeMap<>(committed);
        all.putAll(generated);
        return all.keySet().stream()
                .filter(name -> !generated.getOrDefault(name, "").equals(committed.getOrDefault(name, "")))
                .map(name -> "openapi/clients/typescript/src/" + name)
                .toList();
    }
}
