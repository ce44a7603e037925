package cardloop.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs {@code ./cardloop} on a machine that has the plain tools and nothing else.
 *
 * @param home the folder that holds the script
 * @param tools a folder that serves as the whole PATH
 */
record Script(Path home, Path tools) {
    private static final List<String> PLAIN = List.of(
            "bash",
            "sh",
            "sed",
            "cat",
            "dirname",
            "basename",
            "readlink",
            "df",
            "awk",
            "grep",
            "tail",
            "head",
            "id",
            "find");

    /** How it ended, and what it said on both streams. */
    record Ending(int status, String words) {}

    static Script withPlainTools(Path folder) throws IOException {
        for (String tool : PLAIN) {
            program(folder.resolve(tool), "exec " + onThisMachine(tool) + " \"$@\"");
        }
        return new Script(House.repository(), folder);
    }

    /** A folder that looks like a JDK of a version, as far as the script looks. */
    static Path pretendJdk(Path folder, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            program(bin.resolve(program), "exit 9");
        }
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    /** Puts a tool onto the PATH in place of the machine's own. */
    void tool(String name, String line) throws IOException {
        program(tools.resolve(name), line);
    }

    Script in(Path anotherHome) {
        return new Script(anotherHome, tools);
    }

    Ending run(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./cardloop"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ending(process.waitFor(), said);
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made a program");
        }
    }

    private static Path onThisMachine(String tool) throws IOException {
        for (String folder : List.of("/usr/bin", "/bin")) {
            if (Files.exists(Path.of(folder, tool))) {
                return Path.of(folder, tool);
            }
        }
        throw new IOException("this machine has no " + tool);
    }
}
