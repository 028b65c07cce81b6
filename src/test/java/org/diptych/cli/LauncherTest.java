package org.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven and a Java that only say how they were called. */
final class LauncherTest {
    private static final String JAVA = """
            #!/bin/bash
            [[ $1 != -XshowSettings* ]] || { echo "  java.specification.version = RELEASE"; exit; }
            for option; do
              case $option in
                -XX:AOTCacheOutput=*) echo trained >>"$FIXTURE/calls"; echo "$option" >"${option#*=}"; exit;;
                -XX:ArchiveClassesAtExit=*) echo trained >>"$FIXTURE/calls"; echo "$option" >"${option#*=}"; exit;;
              esac
            done
            printf '%s\\n' "$@"
            """;
    private static final String MAVEN = """
            #!/bin/bash
            echo built >>"$FIXTURE/calls"
            [[ -z $BROKEN ]] || { echo "[ERROR] Thing.java:[3,4] it does not compile"; exit 1; }
            mkdir -p target/lib && echo "program" >target/diptych.jar && echo "library" >target/lib/a.jar
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path home;

    private record Run(int code, String text) {
        boolean usesCache() {
            return text.contains("-XX:AOTCache=");
        }
    }

    @BeforeEach
    void project() throws IOException {
        home = folder.resolve("a home");
        for (String file : List.of("diptych", "src/main/shell/find-java.sh", "src/main/shell/program.sh")) {
            Path target = home.resolve(file);
            Files.createDirectories(target.getParent());
            String text = Files.readString(Path.of(file));
            script(target, text.replace("/usr/lib/jvm", "\"$FIXTURE\"/jdks").replace("/opt/", "\"$FIXTURE\"/none/"));
        }
        write("src/main/java/Main.java", "class Main {}");
        write("src/main/resources/some.properties", "");
        write("templates/theme/fonts/some.ttf", "");
        write("pom.xml", "<project/>");
        jdk("jdk-25", 25);
        script(folder.resolve("bin/mvn"), MAVEN);
        age();
    }

    @Test
    void buildsAndTrainsOnceThenOnlyRuns() throws Exception {
        Run first = run("list", "two words");
        assertThat(first.code()).isZero();
        assertThat(first.text())
                .endsWith("org.diptych.cli.Main\nlist\ntwo words\n")
                .contains("building the program");
        assertThat(first.usesCache()).isTrue();
        Run second = run("list");
        assertThat(second.text()).doesNotContain("diptych: ");
        assertThat(second.usesCache()).isTrue();
        assertThat(calls()).containsExactly("built", "trained");
    }

    @Test
    void changedSourceIsBuilt() throws Exception {
        run("list");
        age();
        write("src/main/java/Main.java", "class Main { int changed; }");
        run("list");
        assertThat(calls()).containsExactly("built", "trained", "built", "trained");
    }

    @Test
    void deletedSourceIsBuilt() throws Exception {
        run("list");
        age();
        Files.delete(home.resolve("src/main/java/Main.java"));
        run("list");
        assertThat(calls()).containsExactly("built", "trained", "built", "trained");
    }

    @Test
    void changedJarNeverRunsWithAnOldCache() throws Exception {
        run("list");
        Path jar = home.resolve("target/lib/a.jar");
        FileTime before = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "librarY");
        Files.setLastModifiedTime(jar, before);
        String old = property(run("list"), "-Ddiptych.jars=");
        assertThat(calls()).containsExactly("built", "trained", "trained");
        Files.writeString(jar, "library");
        assertThat(property(run("list"), "-Ddiptych.jars=")).isNotEqualTo(old);
        assertThat(calls()).containsExactly("built", "trained", "trained", "trained");
    }

    @Test
    void touchedJarGetsANewCacheAndKeepsItsHash() throws Exception {
        String before = property(run("list"), "-Ddiptych.jars=");
        Files.setLastModifiedTime(home.resolve("target/diptych.jar"), FileTime.from(Instant.EPOCH));
        assertThat(property(run("list"), "-Ddiptych.jars=")).isEqualTo(before);
        assertThat(calls()).containsExactly("built", "trained", "trained");
    }

    @Test
    void anAddedJarCounts() throws Exception {
        run("list");
        write("target/lib/b.jar", "another");
        assertThat(run("list").text()).contains("target/lib/a.jar:").contains("target/lib/b.jar");
        assertThat(calls()).containsExactly("built", "trained", "trained");
    }

    @Test
    void targetTakenAwayIsBuiltAnew() throws Exception {
        run("list");
        deleteTarget();
        assertThat(run("list").code()).isZero();
        assertThat(calls()).containsExactly("built", "trained", "built", "trained");
    }

    @Test
    void failedBuildShowsItsErrorsAndEndsWith70() throws Exception {
        Run run = run(Map.of("BROKEN", "yes"), home, home.resolve("diptych"), "list");
        assertThat(run.code()).isEqualTo(70);
        assertThat(run.text())
                .contains("it does not compile")
                .contains("could not be built")
                .contains("build.log");
        assertThat(run("list").code()).isZero();
    }

    @Test
    void runsFromAnotherFolderAndThroughALink() throws Exception {
        Path link = folder.resolve("bin/linked");
        Files.createSymbolicLink(link, home.resolve("diptych"));
        Run run = run(Map.of(), folder, link, "list");
        assertThat(run.text()).contains("-Ddiptych.home=" + home.toRealPath() + "\n");
        assertThat(run(Map.of(), home.resolve("src"), Path.of("../diptych"), "list")
                        .text())
                .contains("-Ddiptych.home=" + home.toRealPath() + "\n");
        assertThat(calls()).containsExactly("built", "trained");
    }

    @Test
    void olderJavaHomeIsPassedOver() throws Exception {
        Run run = run(Map.of("JAVA_HOME", jdk("jdk-17", 17).toString()), home, home.resolve("diptych"), "list");
        assertThat(run.code()).isZero();
        assertThat(run.usesCache()).isTrue();
    }

    @Test
    void newerJavaHomeIsTaken() throws Exception {
        run("list");
        Run run = run(Map.of("JAVA_HOME", jdk("chosen", 21).toString()), home, home.resolve("diptych"), "list");
        assertThat(run.text()).contains("-XX:SharedArchiveFile=").doesNotContain("-XX:AOTCache=");
        assertThat(run("list").usesCache()).isTrue();
        assertThat(calls()).containsExactly("built", "trained", "trained");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        jdk("jdk-25", 17);
        Run run = run("list");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.text()).contains("no JDK 21 or newer was found").contains("JAVA_HOME");
    }

    @Test
    void cacheThatCannotBeMadeIsTriedOnce() throws Exception {
        script(home.resolve("src/main/shell/find-java.sh"), """
                say() { :; }
                find_java() { java=$FIXTURE/jdks/jdk-25/bin/java release=25; }
                maven() { mvn "$@"; }
                """);
        script(folder.resolve("jdks/jdk-25/bin/java"), JAVA.replace("echo \"$option\" >\"${option#*=}\";", ""));
        assertThat(run("list").usesCache()).isFalse();
        assertThat(run("list").usesCache()).isFalse();
        assertThat(calls()).containsExactly("built", "trained");
    }

    @Test
    void noCacheAndMemoryAreHeeded() throws Exception {
        Map<String, String> asked = Map.of("DIPTYCH_NO_CACHE", "1", "DIPTYCH_MEMORY", "3g");
        Run run = run(asked, home, home.resolve("diptych"), "list");
        assertThat(run.text()).contains("-Xmx3g\n");
        assertThat(run.usesCache()).isFalse();
        assertThat(calls()).containsExactly("built");
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        script(folder.resolve("bin/mvn"), MAVEN.replace("mkdir -p", "sleep 0.3; mkdir -p"));
        Process one = start(Map.of(), home, home.resolve("diptych"), "list");
        Process two = start(Map.of(), home, home.resolve("diptych"), "list");
        assertThat(finish(one).code()).isZero();
        assertThat(finish(two).code()).isZero();
        assertThat(calls()).containsOnlyOnce("built").containsOnlyOnce("trained");
    }

    private Run run(String... arguments) throws Exception {
        return run(Map.of(), home, home.resolve("diptych"), arguments);
    }

    private Run run(Map<String, String> environment, Path directory, Path launcher, String... arguments)
            throws Exception {
        return finish(start(environment, directory, launcher, arguments));
    }

    private Process start(Map<String, String> environment, Path directory, Path launcher, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DIPTYCH") || name.equals("JAVA_HOME"));
        builder.environment().put("FIXTURE", folder.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private static String property(Run run, String name) {
        return run.text()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse("");
    }

    private Path jdk(String name, int release) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        script(jdk.resolve("bin/java"), JAVA.replace("RELEASE", Integer.toString(release)));
        return jdk;
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Makes all that stands now an hour old, so that what is written next is newer. */
    private void age() throws IOException {
        FileTime earlier = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(home.resolve("target"))).toList()) {
                Files.setLastModifiedTime(file, earlier);
            }
        }
    }

    private void deleteTarget() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("target"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
