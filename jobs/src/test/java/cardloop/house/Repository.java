package cardloop.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that belong to the repository: what git lists, or where there is no git, what is not made by a build. */
record Repository(Path root, List<String> paths) {
    private static final Set<String> MADE = Set.of("target", "data", ".git", ".idea", ".vscode");

    static Repository here() {
        Path root = House.repository();
        List<String> listed = listedByGit(root);
        return new Repository(root, listed.isEmpty() ? walked(root) : listed);
    }

    List<TextFile> texts() {
        List<TextFile> texts = new ArrayList<>();
        try {
            for (String path : paths) {
                TextFile.read(root, path).ifPresent(texts::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The files above a size, in bytes. */
    List<String> largerThan(long bytes) {
        return paths.stream()
                .filter(path -> root.resolve(path).toFile().length() > bytes)
                .toList();
    }

    static List<String> walked(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(path -> !isMade(path))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMade(Path path) {
        for (Path part : path) {
            if (MADE.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> listedByGit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(listed.split("\0"))
                    .filter(path -> !path.isEmpty() && Files.isRegularFile(root.resolve(path)))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
