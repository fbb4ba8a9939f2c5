package ru.eschool.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The programs that build: this JDK, the Maven that {@code eschool} found, and Node. */
final class Toolchain {
    private static final int NODE_WANTED = 20;
    private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

    private final Workspace workspace;
    private final Processes processes;

    Toolchain(Workspace workspace, Processes processes) {
        this.workspace = workspace;
        this.processes = processes;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void requireNode() {
        String version = "";
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            node.waitFor();
        } catch (IOException notFound) {
            throw new Failure("node.missing", NODE_WANTED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (majorOfNode(version) < NODE_WANTED) {
            throw new Failure("node.old", NODE_WANTED, version.strip());
        }
    }

    static int majorOfNode(String version) {
        var matcher = NODE_VERSION.matcher(version);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** Runs Maven in the repository's root and returns its exit code. */
    int maven(String logName, List<String> arguments, Map<String, String> environment) {
        return mavenIn(workspace.root(), logName, arguments, environment);
    }

    int mavenIn(Path directory, String logName, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(mavenProgram(), "-B", "-q", "-ntp"));
        command.addAll(arguments);
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("JAVA_HOME", System.getProperty("java.home"));
        return processes.run(logName, directory, command, complete);
    }

    int npm(String logName, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(arguments);
        return processes.run(logName, workspace.root(), command, environment);
    }

    private String mavenProgram() {
        try {
            return Files.readString(workspace.cache().resolve("maven")).strip();
        } catch (IOException e) {
            throw new Failure("maven.missing");
        }
    }
}
